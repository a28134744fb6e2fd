const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const scales: [bigint, string][] = [
  [10n ** 12n, 'trillion'],
  [10n ** 9n, 'billion'],
  [10n ** 6n, 'million'],
  [1000n, 'thousand'],
  [100n, 'hundred'],
]
const irregularOrdinals: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** A whole number from 0 in English words: 245000 -> "two hundred forty-five thousand". */
export const englishNumber = (value: bigint): string => {
  for (const [size, name] of scales) {
    if (value < size) continue
    const rest = value % size
    return `${englishNumber(value / size)} ${name}${rest > 0n ? ` ${englishNumber(rest)}` : ''}`
  }
  if (value < 20n) return small[Number(value)] ?? ''
  const rest = value % 10n
  return `${tens[Number(value / 10n)]}${rest > 0n ? `-${small[Number(rest)]}` : ''}`
}

/** The place in a row: 25 -> "twenty-fifth". */
export const englishOrdinal = (value: bigint): string =>
  englishNumber(value).replace(
    /[a-z]+$/,
    (last) => irregularOrdinals[last] ?? `${last.replace(/y$/, 'ie')}th`,
  )
