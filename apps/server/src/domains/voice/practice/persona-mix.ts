import { usualPersonaMix, type Persona } from '@muloqot/contract'
import type { SeededRandom } from './seeded-random.ts'

type Mix = Partial<Record<Persona, number>>

/** Draws a kind of person by weights; null = the usual mix. Does not depend on the order in which weights stand. */
export const drawPersona = (mix: Mix | null, random: SeededRandom): Persona => {
  const weights = Object.entries(mix ?? usualPersonaMix)
    .filter(([, weight]) => weight > 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  let left = random.next() * total
  for (const [persona, weight] of weights) {
    left -= weight
    // Keys of a mix are personas: the contract's schema and the usual mix hold no others.
    if (left < 0) return persona as Persona
  }
  return 'cooperative'
}
