import type { Language } from '@muloqot/contract'
import { englishPeople } from './person-phrases-en.ts'
import { russianPeople } from './person-phrases-ru.ts'
import { uzbekPeople } from './person-phrases-uz.ts'

type Choice = readonly [string, ...string[]]

/**
 * What simulated people say. `{date}`, `{amount}`, `{when}`, `{number}`, `{option}` and `{name}` are the person's own
 * facts. Written as people talk; the brain has to understand it, it is not told.
 */
export type PersonPhrases = {
  pickUp: Choice
  voicemail: Choice
  isMe: Choice
  yes: Choice
  no: Choice
  promise: Choice
  promiseDate: Choice
  promiseAmount: Choice
  partial: Choice
  date: Choice
  amount: Choice
  alreadyPaid: Choice
  refuse: Choice
  doNotCall: Choice
  busy: Choice
  later: Choice
  whenToCall: Choice
  whoIsThis: Choice
  isRobot: Choice
  repeat: Choice
  mumble: Choice
  wrongNumber: Choice
  rating: Choice
  option: Choice
  comment: Choice
  chatter: Choice
  /** Days as they are said: tomorrow, in three days, weekdays; and moments for a call back. */
  days: Choice
  moments: Choice
  thousands(amount: number): string
}

export const personPhrases: Record<Language, PersonPhrases> = {
  uz: uzbekPeople,
  ru: russianPeople,
  en: englishPeople,
}
