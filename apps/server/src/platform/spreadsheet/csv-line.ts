import type { Language } from '@muloqot/contract'
import { csvCell } from './csv-cell.ts'

/** What office programs of each language take for a column break when they open a CSV file. */
const delimiters: Record<Language, string> = { en: ',', ru: ';', uz: ';' }

/** The mark by which office programs know that a CSV file is UTF-8; it stands before the first line. */
export const utf8Mark = '\ufeff'

/** One line of a CSV file for the office programs of a language. */
export const csvLine = (values: readonly (string | number | null)[], language: Language): string => {
  const delimiter = delimiters[language]
  return `${values.map((value) => csvCell(value, delimiter)).join(delimiter)}\r\n`
}
