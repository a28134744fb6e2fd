const units = ['nol', 'bir', 'ikki', 'uch', 'toʻrt', 'besh', 'olti', 'yetti', 'sakkiz', 'toʻqqiz']
const tens = ['', 'oʻn', 'yigirma', 'oʻttiz', 'qirq', 'ellik', 'oltmish', 'yetmish', 'sakson', 'toʻqson']
const scales: [bigint, string][] = [
  [10n ** 12n, 'trillion'],
  [10n ** 9n, 'milliard'],
  [10n ** 6n, 'million'],
  [1000n, 'ming'],
  [100n, 'yuz'],
]

/** A whole number from 0 in Uzbek words: 245000 -> "ikki yuz qirq besh ming". */
export const uzbekNumber = (value: bigint): string => {
  for (const [size, name] of scales) {
    if (value < size) continue
    const rest = value % size
    return `${uzbekNumber(value / size)} ${name}${rest > 0n ? ` ${uzbekNumber(rest)}` : ''}`
  }
  if (value < 10n) return units[Number(value)] ?? ''
  const rest = value % 10n
  return `${tens[Number(value / 10n)]}${rest > 0n ? ` ${units[Number(rest)]}` : ''}`
}

/** The place in a row: 25 -> "yigirma beshinchi". */
export const uzbekOrdinal = (value: bigint): string => {
  const words = uzbekNumber(value)
  return `${words}${/[aeiouʻ]$/u.test(words) ? 'nchi' : 'inchi'}`
}
