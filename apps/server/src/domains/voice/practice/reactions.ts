import type { Persona } from '@muloqot/contract'
import type { Asked } from '../script-brain/conversation.ts'
import type { PersonPhrases } from './person-phrases.ts'
import type { SeededRandom } from './seeded-random.ts'

/** The kind of thing a person says next. */
export type Reaction =
  | Exclude<keyof PersonPhrases, 'days' | 'moments' | 'thousands' | 'chatter' | 'pickUp' | 'voicemail'>
  | 'nothing'

/** What somebody with good will says to each kind of question. */
const willing = (asked: Asked['kind'], random: SeededRandom): Reaction => {
  switch (asked) {
    case 'confirm-person':
      return 'isMe'
    case 'yes-no':
      return random.chance(0.85) ? 'yes' : 'no'
    case 'promise':
      return random.chance(0.5) ? 'promise' : 'promiseDate'
    case 'promise-date':
      return 'date'
    case 'promise-amount':
      return 'amount'
    case 'rating':
      return 'rating'
    case 'choice':
      return 'option'
    case 'open':
      return 'comment'
    case 'when-to-call':
    case 'when-is-person-back':
      return 'whenToCall'
    case 'nothing':
      return 'yes'
  }
}

const isDecision = (asked: Asked['kind']): boolean => asked !== 'confirm-person' && asked !== 'nothing'

/** `heard` counts what the agent has said to this person, from 1. */
type Situation = { asked: Asked['kind']; heard: number; random: SeededRandom }

const special: Partial<Record<Persona, (situation: Situation) => Reaction>> = {
  promises: ({ asked, random }) => (asked === 'promise' ? 'promiseDate' : willing(asked, random)),
  'partial-payer': ({ asked, random }) => (asked === 'promise' ? 'partial' : willing(asked, random)),
  'already-paid': ({ asked, random }) => (asked === 'promise' ? 'alreadyPaid' : willing(asked, random)),
  refuses: ({ asked, random }) => (isDecision(asked) ? 'refuse' : willing(asked, random)),
  'do-not-call': ({ asked, random }) =>
    isDecision(asked) || random.chance(0.3) ? 'doNotCall' : willing(asked, random),
  'calls-back-later': ({ asked, heard, random }) => {
    if (asked === 'when-to-call') return random.chance(0.75) ? 'whenToCall' : 'later'
    return heard > 1 || random.chance(0.5) ? 'busy' : willing(asked, random)
  },
  suspicious: ({ asked, heard, random }) => {
    if (heard === 1) return 'whoIsThis'
    if (heard === 2) return 'isRobot'
    return isDecision(asked) && random.chance(0.4) ? 'refuse' : willing(asked, random)
  },
  confused: ({ asked, heard, random }) => {
    if (heard % 2 === 1 && heard < 6) return random.chance(0.6) ? 'repeat' : 'mumble'
    return willing(asked, random)
  },
  'wrong-number': () => 'wrongNumber',
  silent: () => 'nothing',
  voicemail: () => 'nothing',
}

/** What a person of this kind does when asked this. */
export const react = (persona: Persona, situation: Situation): Reaction =>
  special[persona]?.(situation) ?? willing(situation.asked, situation.random)
