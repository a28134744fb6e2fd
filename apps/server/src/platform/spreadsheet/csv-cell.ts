const PHONE = /^\+\d[\d ()-]{4,24}$/
const FORMULA_START = /^[=+\-@\t\r\n]/

/**
 * One field of a CSV file. A text that an office program would run as a formula gets an apostrophe in front, which is
 * how these programs mark text; phone numbers stay as they are, because nothing but a number can come of them.
 */
export function csvCell(value: string | number | null, delimiter: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = FORMULA_START.test(value) && !PHONE.test(value) ? `'${value}` : value
  return /["\r\n]/.test(safe) || safe.includes(delimiter) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe
}
