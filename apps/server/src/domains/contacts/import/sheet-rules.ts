import type { ImportColumn, ImportMapping, ImportSheet } from '@muloqot/contract'
import type { SheetRow, Spreadsheet } from '#src/platform/spreadsheet/cells.ts'
import { cellText, columnLetter } from './cell-text.ts'
import { isPhone } from './content-rules.ts'
import { guessLayout, layoutColumns } from './header-rules.ts'
import type { SheetLayout } from './import-types.ts'

/** Rows of a sheet that are looked at to guess how it is laid out. */
const ROWS_TO_GUESS = 60
const ROWS_TO_SAMPLE = 20

export type GuessedSheet = ImportSheet & { layout: SheetLayout }

/**
 * Looks at the beginning of every sheet. Read are the visible sheets that have a column of phones; when there is none,
 * the first visible sheet with anything in it, so that its rows are at least accounted for.
 */
export async function guessSheets(book: Spreadsheet): Promise<GuessedSheet[]> {
  const sheets: GuessedSheet[] = []
  const anyVisible = book.sheets.some((sheet) => !sheet.hidden)
  for (const [index, info] of book.sheets.entries()) {
    const rows = await firstRows(book, index)
    const layout = guessLayout(rows)
    const hidden = info.hidden && anyVisible
    const reason = hidden
      ? 'hidden'
      : rows.length === 0
        ? 'empty'
        : hasContacts(layout, rows)
          ? null
          : 'no_contacts'
    sheets.push(describe(index, info, reason, layout, rows))
  }
  if (!sheets.some((sheet) => sheet.read)) {
    const first = sheets.find((sheet) => sheet.reason === 'no_contacts')
    if (first !== undefined) Object.assign(first, { read: true, reason: null })
  }
  return sheets
}

/** Names under which offices keep text tables; a name without an ending promises nothing either. */
const NAME_OF_TEXT = /^[^.]*$|\.(?:csv|tsv|tab|txt)$/i

/**
 * False when a text calls itself a workbook or something else, and holds no contacts: what arrived is then not the
 * file that was meant, and telling that each of its lines lacks a phone would hide it.
 */
export function isTableAsNamed(book: Spreadsheet, sheets: GuessedSheet[], fileName: string): boolean {
  const hasPhones = sheets.some((sheet) => sheet.layout.columns.some((column) => column.target === 'phone'))
  return book.format !== 'csv' || hasPhones || NAME_OF_TEXT.test(fileName)
}

/** Whether a person found the headings of a sheet in another row than the guess, or none. */
export function movesHeadings(sheets: GuessedSheet[], mapping: ImportMapping): boolean {
  return mapping.some(({ sheet, headerRow }) =>
    sheets.some((one) => one.index === sheet && one.headerRow !== headerRow),
  )
}

/** Lays sheets out anew whose headings are in another row than it was guessed: everything follows from them. */
export async function followHeadings(
  book: Spreadsheet,
  sheets: GuessedSheet[],
  mapping: ImportMapping,
): Promise<GuessedSheet[]> {
  const followed: GuessedSheet[] = []
  for (const sheet of sheets) {
    const choice = mapping.filter((one) => one.sheet === sheet.index)
    const [chosen] = choice
    if (chosen === undefined || !movesHeadings([sheet], choice)) followed.push(sheet)
    else {
      const rows = await firstRows(book, sheet.index, chosen.headerRow ?? 1)
      const { index, name, hidden, reason } = sheet
      followed.push(describe(index, { name, hidden }, reason, guessLayout(rows, chosen.headerRow), rows))
    }
  }
  return followed
}

/**
 * Replaces the guesses by what a person has chosen, in sheets that have followed their headings already. Sheets that
 * the choice does not name are not read.
 */
export function applyMapping(sheets: GuessedSheet[], mapping: ImportMapping): GuessedSheet[] {
  return sheets.map((sheet) => {
    const choice = mapping.find((one) => one.sheet === sheet.index)
    if (choice === undefined) return { ...sheet, read: false, reason: sheet.reason ?? 'not_chosen' }
    if (choice.columns === undefined) return { ...sheet, read: true, reason: null }
    const width = Math.max(...[...sheet.columns, ...choice.columns].map((column) => column.index), -1) + 1
    const headings = Array.from(
      { length: width },
      (_, at) => sheet.columns.find((one) => one.index === at)?.header ?? '',
    )
    const chosen = new Map(choice.columns.map((column) => [column.index, column.target]))
    const targets = new Map(headings.map((_, at) => [at, chosen.get(at) ?? 'skip']))
    const columns = layoutColumns(headings, [], targets)
    const layout: SheetLayout = {
      ...sheet.layout,
      columns: columns.filter((column) => column.target !== 'skip' || column.header !== ''),
    }
    const shown = sheet.columns.map((column) => ({ ...column, target: targets.get(column.index) ?? 'skip' }))
    return { ...sheet, read: true, reason: null, layout, columns: shown }
  })
}

/** The mapping that `sheets` stand for: what a client gets, may change and sends back. */
export function mappingOf(sheets: GuessedSheet[]): ImportMapping {
  return sheets
    .filter((sheet) => sheet.read)
    .map((sheet) => ({
      sheet: sheet.index,
      headerRow: sheet.headerRow,
      columns: sheet.columns.map(({ index, target }) => ({ index, target })),
    }))
}

async function firstRows(book: Spreadsheet, index: number, from = 1): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const row of book.rows(index)) {
    if (row.row >= from) rows.push(row)
    if (rows.length >= ROWS_TO_GUESS) break
  }
  return rows
}

function hasContacts(layout: SheetLayout, rows: SheetRow[]): boolean {
  const phone = layout.columns.find((column) => column.target === 'phone')
  if (phone === undefined) return false
  return layout.headerRow !== null || rows.some((row) => isPhone(row.cells[phone.index]))
}

function describe(
  index: number,
  info: { name: string; hidden: boolean },
  reason: ImportSheet['reason'],
  layout: SheetLayout,
  rows: SheetRow[],
): GuessedSheet {
  const data = rows.filter((row) => row.row >= layout.firstDataRow).slice(0, ROWS_TO_SAMPLE)
  const columns = layout.columns.map((column): ImportColumn => {
    const sample = data.map((row) => cellText(row.cells[column.index])).find((text) => text !== '')
    return {
      index: column.index,
      letter: columnLetter(column.index),
      header: column.header,
      sample: sample?.slice(0, 200) ?? null,
      target: column.target,
    }
  })
  return { index, ...info, read: reason === null, reason, headerRow: layout.headerRow, columns, layout }
}
