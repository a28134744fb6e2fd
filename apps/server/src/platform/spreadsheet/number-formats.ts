/** What a number means by its format. */
export type NumberKind = 'number' | 'date' | 'time'

const builtInDates = new Set([14, 15, 16, 17, 22, ...span(27, 31), 34, 35, 36, ...span(50, 58)])
const builtInTimes = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47])

/** Built-in number formats that mean a date or a time (ECMA-376 part 1, 18.8.30, with the East Asian ones). */
export function kindOfBuiltIn(id: number): NumberKind {
  if (builtInDates.has(id)) return 'date'
  return builtInTimes.has(id) ? 'time' : 'number'
}

/**
 * Judges a custom format code by its first section: quoted text, escaped characters, colours, conditions and
 * locales do not count, a lone `m` beside hours or seconds is minutes.
 */
export function kindOfFormat(code: string): NumberKind {
  const bare = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/am\/pm|a\/p/gi, 'h')
    .replace(/general|стандартный|основной/gi, '')
  const section = (bare.split(';')[0] ?? '').toLowerCase()
  const hasClock = /[hsч]/.test(section)
  if (/[dyдгe]/.test(section.replace(/e[+-]/g, ''))) return 'date'
  if (/m{3,}/.test(section) || (/m/.test(section) && !hasClock))
    return /\[m+\]/.test(section) ? 'time' : 'date'
  return hasClock ? 'time' : 'number'
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
