import type { Language, Persona } from '@muloqot/contract'
import type { SpeechVoice } from '../speech.port.ts'
import type { Asked } from '../script-brain/conversation.ts'
import { groupDigits, sayAmount } from '../script-brain/spoken-facts.ts'
import { understand } from '../script-brain/understanding/understand.ts'
import { personPhrases } from './person-phrases.ts'
import { react, type Reaction } from './reactions.ts'
import type { SeededRandom } from './seeded-random.ts'

/** How the call is taken. */
export type PickUp = {
  kind: 'answered' | 'no-answer' | 'busy' | 'invalid-number' | 'line-failure'
  /** Until the answer or the end of the attempt. */
  ringMs: number
}

export type Reply = {
  /** Empty = silence. */
  text: string
  /** From the agent's last sound to the person's first. */
  latencyMs: number
}

/** Somebody on the practice line. Knows what a person knows: what the agent said, and what kind of question it was. */
export type SimulatedPerson = {
  voice: SpeechVoice
  pickUp: PickUp
  /** The first words into the telephone, or the machine's greeting. */
  greeting: string
  /** Share of the agent's words after which this person hangs up; null = hears it out. */
  hangsUpDuring(heard: number): number | null
  reply(agentText: string, asked: Asked, heard: number): Reply
}

const voices = ['person-1', 'person-2', 'person-3', 'person-4', 'person-5', 'person-6'] as const

const unansweredKinds: Partial<Record<Persona, PickUp['kind']>> = {
  'no-answer': 'no-answer',
  busy: 'busy',
  'invalid-number': 'invalid-number',
  'line-failure': 'line-failure',
}

const howPickedUp = (persona: Persona, random: SeededRandom): PickUp => {
  const kind = unansweredKinds[persona] ?? 'answered'
  if (kind === 'no-answer') return { kind, ringMs: random.between(25_000, 40_000) }
  if (kind === 'answered') return { kind, ringMs: random.between(3000, 15_000) }
  return { kind, ringMs: random.between(800, 2500) }
}

type Shares = readonly [number, ...number[]]

/** A sum this person thinks of: a round share of what the agent named, or of what they have. */
const ownAmount = (agentText: string, language: Language, shares: Shares, random: SeededRandom): number => {
  const named = understand(agentText, language).amount
  const whole = named ?? random.between(10, 80) * 10_000
  const share = random.pick(shares)
  return Math.max(10_000, Math.round((whole * share) / 10_000) * 10_000)
}

const capitalise = (text: string): string =>
  text.replace(
    /(^|[.?!] )(\p{L})/gu,
    (_whole, before: string, letter: string) => before + letter.toUpperCase(),
  )

/** Makes a person of a kind; the same random numbers make the same person. */
export const createPerson = (persona: Persona, language: Language, random: SeededRandom): SimulatedPerson => {
  const phrases = personPhrases[language]
  const voice = random.pick(voices)
  const pickUp = howPickedUp(persona, random)
  const pace = random.between(350, 900)
  const hangUpAt = persona === 'hangs-up' ? random.between(1, 2) : Infinity
  const day = random.pick(phrases.days)
  const shares: Shares = persona === 'partial-payer' ? [0.25, 0.25, 0.5, 0.5] : [0.25, 0.5, 0.5, 1]
  let amount: number | null = null

  const fill = (phrase: string, agentText: string, asked: Asked): string => {
    if (!phrase.includes('{')) return phrase
    if (phrase.includes('{amount}')) amount ??= ownAmount(agentText, language, shares, random)
    const { question } = asked
    const number =
      question?.kind === 'rating'
        ? random.between(Math.ceil((question.min + question.max) / 2), question.max)
        : random.between(3, 5)
    const option =
      question?.kind === 'choice'
        ? (question.options[random.between(0, question.options.length - 1)]?.words[0] ?? '')
        : ''
    return phrase.replace(/\{(\w+)\}/g, (_whole, fact: string) => {
      if (fact === 'date') return day
      if (fact === 'when') return random.pick(phrases.moments)
      if (fact === 'number') return groupDigits(number)
      if (fact === 'option') return option
      const sum = amount ?? 0
      return sum < 1_000_000 && random.chance(0.5) ? phrases.thousands(sum) : sayAmount(sum, language)
    })
  }

  const say = (reaction: Exclude<Reaction, 'nothing'>, agentText: string, asked: Asked): string => {
    const words = capitalise(fill(random.pick(phrases[reaction]), agentText, asked))
    return persona === 'talkative' && random.chance(0.6) ? `${random.pick(phrases.chatter)} ${words}` : words
  }

  return {
    voice,
    pickUp,
    greeting:
      persona === 'silent' ? '' : random.pick(persona === 'voicemail' ? phrases.voicemail : phrases.pickUp),
    hangsUpDuring: (heard) => (heard >= hangUpAt ? 0.3 + random.next() * 0.6 : null),
    reply: (agentText, asked, heard) => {
      const reaction = react(persona, { asked: asked.kind, heard, random })
      const latencyMs = pace + random.between(0, 400)
      return reaction === 'nothing'
        ? { text: '', latencyMs: 4000 }
        : { text: say(reaction, agentText, asked), latencyMs }
    },
  }
}
