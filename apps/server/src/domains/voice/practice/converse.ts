import { hear, hungUp, startConversation } from '../script-brain/brain.ts'
import type { Briefing, Conversation, Ending } from '../script-brain/conversation.ts'
import type { SimulatedPerson } from './simulated-person.ts'

/** Something said, not yet in time. */
export type Utterance = {
  speaker: 'agent' | 'customer'
  text: string
  /** Pause before it. */
  pauseMs: number
}

export type Held = { state: Conversation; ending: Ending; didPersonHangUp: boolean }

const agentLatencyMs = 600
/** The brain ends every conversation; this only bounds a defect. */
const turnsMax = 200

/** Words up to a share of the text, as they were heard before the line went dead. */
const cut = (text: string, share: number): string => {
  const words = text.split(' ')
  return `${words.slice(0, Math.max(1, Math.round(words.length * share))).join(' ')}…`
}

/**
 * Lets the brain and a person talk, utterance by utterance; whoever drives it decides how time passes. The person
 * gets the agent's words and the kind of its question, the brain gets the person's words and nothing else.
 */
export function* converse(briefing: Briefing, person: SimulatedPerson): Generator<Utterance, Held> {
  if (person.greeting !== '') yield { speaker: 'customer', text: person.greeting, pauseMs: 300 }
  let step = startConversation(briefing, person.greeting)
  for (let heard = 1; heard < turnsMax; heard++) {
    const { state, say, ending } = step
    if (say !== '') {
      const share = ending === null ? person.hangsUpDuring(heard) : null
      if (share !== null) {
        yield { speaker: 'agent', text: cut(say, share), pauseMs: agentLatencyMs }
        return { state, ending: hungUp(briefing, state), didPersonHangUp: true }
      }
      yield { speaker: 'agent', text: say, pauseMs: agentLatencyMs }
    }
    if (ending !== null) return { state, ending, didPersonHangUp: false }
    const reply = person.reply(say, state.asked, heard)
    if (reply.text !== '') yield { speaker: 'customer', text: reply.text, pauseMs: reply.latencyMs }
    step = hear(briefing, state, reply.text)
  }
  throw new Error('a conversation did not come to an end')
}
