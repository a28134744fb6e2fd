import type { FoundNumber } from './find-numbers.ts'
import type { Lexicon } from './lexicon.ts'

/** From here on a bare number is a sum: nobody promises less than this in soʻm, and no day or hour is as large. */
const smallestBareSum = 1000

/** The sum in soʻm that was named, or null. The last one counts: people correct themselves. */
export const findAmount = (
  words: readonly string[],
  numbers: readonly FoundNumber[],
  used: ReadonlySet<FoundNumber>,
  lexicon: Lexicon,
): number | null => {
  const sums = numbers.filter(
    (number) =>
      !used.has(number) &&
      Number.isInteger(number.value) &&
      number.value > 0 &&
      number.value <= 1_000_000_000_000 &&
      (number.value >= smallestBareSum || lexicon.currency.test(words[number.to] ?? '')),
  )
  return sums.at(-1)?.value ?? null
}
