import type { Lexicon } from './lexicon.ts'

/** A number among words: `from` is its first word, `to` the one after its last. */
export type FoundNumber = { value: number; from: number; to: number; isOrdinal: boolean; isDigits: boolean }

const digits = /^\d+(\.\d+)?$/

/**
 * Finds the numbers in a row of words, digits and words mixed: "ikki yuz ming", "200 тысяч", "1.5 million".
 * Words that cannot belong to one number ("besh olti") become two.
 */
export const findNumbers = (words: readonly string[], lexicon: Lexicon): FoundNumber[] => {
  const found: FoundNumber[] = []
  let from = -1
  let total = 0
  let group = 0
  /** The smallest size that may still be added: after "twenty" only units. */
  let room = Infinity
  let isOrdinal = false
  let isDigits = true

  const close = (to: number): void => {
    if (from >= 0) found.push({ value: total + group, from, to, isOrdinal, isDigits })
    from = -1
    total = 0
    group = 0
    room = Infinity
    isOrdinal = false
    isDigits = true
  }
  const open = (at: number): void => {
    if (from < 0) from = at
  }

  words.forEach((word, at) => {
    if (digits.test(word)) {
      close(at)
      open(at)
      group = Number(word)
      room = 0
      return
    }
    const known = lexicon.number(word)
    if (known === null) return close(at)
    if (known.kind === 'half') {
      if (from >= 0 && group < 100) group += known.value
      else if (from < 0) {
        open(at)
        group = known.value
        room = 0
      }
      isDigits = false
      return
    }
    isDigits = false
    if (known.kind === 'times') {
      open(at)
      if (known.value === 100) {
        group = (group === 0 ? 1 : group) * 100
        room = 100
      } else {
        total += (group === 0 ? 1 : group) * known.value
        group = 0
        room = Math.min(known.value, 1000)
      }
    } else {
      if (from >= 0 && known.value >= room) close(at)
      open(at)
      isDigits = false
      group += known.value
      const size = known.value
      room = size >= 100 ? 100 : size >= 20 && size % 10 === 0 ? 10 : size === 10 ? 10 : 0
    }
    if (known.isOrdinal === true) {
      isOrdinal = true
      close(at + 1)
    }
  })
  close(words.length)
  return found
}
