import type { Turn } from '@muloqot/contract'

/**
 * Which turn is heard at a moment: the one that began last. In a pause it stays the turn before it, because that is
 * what is being answered. Turns are in order of their beginning.
 * @param ms milliseconds from the start of the recording
 * @returns its position, or -1 before anybody spoke
 */
export const turnAt = (turns: readonly Pick<Turn, 'startMs'>[], ms: number): number => {
  let low = 0
  let high = turns.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((turns[middle]?.startMs ?? Number.POSITIVE_INFINITY) <= ms) low = middle + 1
    else high = middle
  }
  return low - 1
}
