import type { Cell } from '#src/platform/spreadsheet/cells.ts'

// Everything invisible that must not reach the database or a script: NUL first of all, which PostgreSQL refuses.
const CONTROL = /(?![\t\n\r])[\p{Cc}\u200b\u2028\u2029\u2060\ufeff]/gu

/** The cell as people read it: one text, control characters gone, halves of broken characters replaced. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cleanText(cell)
  if (typeof cell === 'number') return String(tidyNumber(cell))
  if (typeof cell === 'boolean') return String(cell)
  if (cell.kind === 'error') return cell.code
  return cell.time === undefined ? cell.date : `${cell.date}T${cell.time}`
}

/** Office programs show 15 digits; what lies beyond is noise of the binary form (8960400.000000001). */
export function tidyNumber(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15))
}

// Most cells hold nothing but these, and looking is far cheaper than rewriting.
const PLAIN =
  /^[!-~\u00a1-\u00ac\u00ae-\u04ff](?:[ -~\u00a1-\u00ac\u00ae-\u04ff]*[!-~\u00a1-\u00ac\u00ae-\u04ff])?$/

function cleanText(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replace(CONTROL, '').toWellFormed().replaceAll('\u00a0', ' ').trim()
}

/** `A`, `B` … `AA`: how an office program calls the column. */
export function columnLetter(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
