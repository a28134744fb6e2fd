import type { Language } from '@muloqot/contract'
import type { Briefing, Conversation, Ending, EndReason } from '../conversation.ts'
import { words as askedWords } from '../speak.ts'
import { sayAmount, sayDate, sayMoment } from '../spoken-facts.ts'
import type { SaidFacts, SummaryWords } from './summary-words.ts'
import { englishSummary } from './summary-words-en.ts'
import { russianSummary } from './summary-words-ru.ts'
import { uzbekSummary } from './summary-words-uz.ts'

const summaryWords: Record<Language, SummaryWords> = {
  uz: uzbekSummary,
  ru: russianSummary,
  en: englishSummary,
}
const outcomeMax = 255

/** Ends of calls in which nobody was spoken with. */
const unspoken: ReadonlySet<EndReason> = new Set([
  'no-answer',
  'busy',
  'invalid-number',
  'line-failure',
  'voicemail',
  'silent',
  'wrong-number',
])

const factsOf = (briefing: Briefing, { result }: Conversation): SaidFacts => {
  const { language, timeZone } = briefing
  return {
    amount: result.promisedAmount === null ? null : sayAmount(result.promisedAmount, language),
    date: result.promisedDate === null ? null : sayDate(result.promisedDate, language),
    callback: result.callbackAt === null ? null : sayMoment(new Date(result.callbackAt), timeZone, language),
  }
}

const sayAnswers = (briefing: Briefing, state: Conversation, words: SummaryWords): string[] => {
  const said: string[] = []
  let open = 0
  for (const question of briefing.script.script.questions) {
    if (question.kind === 'confirm-person' || question.kind === 'promise') continue
    const answer = state.result.answers[question.id]
    if (answer === undefined) continue
    if (answer === null) {
      open += 1
      continue
    }
    const value = typeof answer === 'boolean' ? (answer ? words.yes : words.no) : String(answer)
    said.push(`«${askedWords(briefing, question.ask)}» – ${value.replace(/[.\s]+$/, '')}`)
  }
  return [
    ...(said.length > 0 ? [words.answers(said.join('; '))] : []),
    ...(open > 0 ? [words.unansweredQuestions(open)] : []),
  ]
}

/** What came of a call in a few words, and the call in one paragraph: only what happened, in the agent's language. */
export const describeCall = (
  briefing: Briefing,
  state: Conversation,
  ending: Ending,
  didPersonHangUp: boolean,
): { outcome: string; summary: string } => {
  const words = summaryWords[briefing.language]
  const outcome = words.outcome[ending.reason](factsOf(briefing, state)).slice(0, outcomeMax)
  if (unspoken.has(ending.reason)) return { outcome, summary: `${outcome}.` }
  const { firstName, lastName } = briefing.contact
  const name = `${firstName} ${lastName}`.trim()
  const isConfirmed =
    Object.values(state.result.answers).length > 0 && name !== '' && ending.reason !== 'absent'
  const sentences = [
    isConfirmed ? words.spokeWith(name) : words.spokeWithUnknown,
    ...new Set(state.remarks.map((remark) => words.remarks[remark])),
    ...sayAnswers(briefing, state, words),
    `${outcome}.`,
    ...(didPersonHangUp && ending.reason !== 'hung-up' ? [words.personHungUp] : []),
  ]
  return { outcome, summary: sentences.join(' ') }
}
