import type { Persona } from '@muloqot/contract'
import type { SeededRandom } from './seeded-random.ts'

type Mix = Partial<Record<Persona, number>>

/** Shares of people on an ordinary list: about a third never comes to a talk. */
const usualMix: Mix = {
  cooperative: 18,
  promises: 12,
  'partial-payer': 6,
  talkative: 5,
  'already-paid': 5,
  refuses: 8,
  'do-not-call': 2,
  'calls-back-later': 8,
  suspicious: 4,
  confused: 4,
  'wrong-number': 3,
  'hangs-up': 4,
  silent: 2,
  voicemail: 4,
  'no-answer': 9,
  busy: 4,
  'invalid-number': 1,
  'line-failure': 1,
}

/** Draws a kind of person by weights; null = the usual mix. Does not depend on the order in which weights stand. */
export const drawPersona = (mix: Mix | null, random: SeededRandom): Persona => {
  const weights = Object.entries(mix ?? usualMix)
    .filter(([, weight]) => weight > 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  let left = random.next() * total
  for (const [persona, weight] of weights) {
    left -= weight
    // Keys of a mix are personas: the contract's schema and the table above hold no others.
    if (left < 0) return persona as Persona
  }
  return 'cooperative'
}
