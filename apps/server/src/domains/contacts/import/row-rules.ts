import type { CustomData, ImportFailure } from '@muloqot/contract'
import { isFilled, type Cell, type SheetRow } from '#src/platform/spreadsheet/cells.ts'
import { normalisePhone } from '../phone-rules.ts'
import { cellText, columnLetter, tidyNumber } from './cell-text.ts'
import { readCustomData } from './custom-data-rules.ts'
import { readBirthDate, type DateContext } from './date-rules.ts'
import { foldHeading } from './header-words.ts'
import type { LayoutColumn, ReadContact, ReadRow, RowProblem, SheetLayout } from './import-types.ts'
import { splitFullName } from './name-rules.ts'

const MAX_NAME = 120
const MAX_NOTES = 10_000
const MAX_VALUE = 10_000
const MAX_SHOWN = 200
const TOTALS = new Set(
  'jami umumiy hammasi yakuniy summa жами умумий итого всего итог сумма total totals subtotal sum'.split(' '),
)

/** Reads rows of one sheet. What a row lacks or cannot say is told in `failure` and `changes`, never passed over. */
export function rowReader(layout: SheetLayout, context: DateContext): (row: SheetRow) => ReadRow {
  const used = layout.columns.filter((column) => column.target !== 'skip')
  const headings = layout.columns.map((column) => foldHeading(column.header))
  const mayRepeatHeader =
    layout.headerRow !== null && headings.filter((heading) => heading !== '').length >= 2
  const hasNames = used.some((column) => /^(?:firstName|lastName|fullName)$/.test(column.target))
  const phone = used.find((column) => column.target === 'phone')
  const phoneColumn = phone === undefined ? null : columnName(phone)
  return (row) => {
    const reading = readCells(row, used, context)
    const failure =
      mayRepeatHeader && isRepeatedHeader(row, layout, headings)
        ? problem('repeated_header', null, null)
        : (findTotals(row, reading, layout) ?? findMissing(reading, used, hasNames) ?? reading.failure)
    return {
      row: row.row,
      contact: reading.contact,
      failure,
      changes: failure === null ? reading.changes : [],
      phoneColumn,
    }
  }
}

type Reading = { contact: ReadContact; failure: RowProblem | null; changes: RowProblem[] }

function readCells(row: SheetRow, columns: LayoutColumn[], context: DateContext): Reading {
  const contact: ReadContact = {
    firstName: '',
    lastName: '',
    phone: '',
    phoneAsTyped: '',
    dateOfBirth: null,
    customData: null,
    notes: null,
  }
  const reading: Reading = { contact, failure: null, changes: [] }
  const fields: CustomData = {}
  for (const column of columns) {
    const cell = row.cells[column.index]
    if (cell === undefined || cell === null || !isFilled(cell)) continue
    if (isError(cell)) noteError(reading, column, cell)
    else readCell(reading, fields, column, cell, context)
  }
  contact.customData = merge(contact.customData, fields)
  return reading
}

function readCell(
  reading: Reading,
  fields: CustomData,
  column: LayoutColumn,
  cell: Cell,
  context: DateContext,
): void {
  const { contact } = reading
  switch (column.target) {
    case 'firstName':
    case 'lastName':
      contact[column.target] = name(reading, column, cellText(cell))
      break
    case 'fullName': {
      const split = splitFullName(cellText(cell), column.lastNameFirst === true)
      contact.firstName = name(reading, column, split.firstName)
      contact.lastName = name(reading, column, split.lastName)
      if (split.whole !== undefined) fields[column.key] = split.whole
      break
    }
    case 'phone':
      readPhone(reading, column, cell)
      break
    case 'dateOfBirth': {
      const read = readBirthDate(cell, context)
      if (read !== null && 'date' in read) contact.dateOfBirth = read.date
      else if (read !== null) change(reading, read.problem, column, cell)
      break
    }
    case 'customData': {
      const read = readCustomData(cellText(cell))
      if (read !== null && 'problem' in read) change(reading, read.problem, column, cell)
      else if (read !== null) {
        contact.customData = read.data
        if (read.repaired) change(reading, 'custom_data_repaired', column, cell)
      }
      break
    }
    case 'notes': {
      const text = cellText(cell)
      if (text.length > MAX_NOTES) change(reading, 'value_too_long', column, cell)
      else if (text !== '') contact.notes = text
      break
    }
    default: {
      const value =
        typeof cell === 'number' ? tidyNumber(cell) : typeof cell === 'boolean' ? cell : cellText(cell)
      if (typeof value === 'string' && value.length > MAX_VALUE)
        change(reading, 'value_too_long', column, cell)
      else if (value !== '') fields[column.key] = value
    }
  }
}

function name(reading: Reading, column: LayoutColumn, text: string): string {
  const oneLine = /\s\s|[\t\n\r]/.test(text) ? text.replace(/\s+/g, ' ') : text
  if (oneLine.length > MAX_NAME) reading.failure ??= problem('too_long', column, oneLine)
  return oneLine
}

function readPhone(reading: Reading, column: LayoutColumn, cell: Cell): void {
  const typed = cellText(cell)
  reading.contact.phoneAsTyped = typed.slice(0, 64)
  const phone = normalisePhone(typeof cell === 'number' ? cell : typed)
  if (phone.ok) reading.contact.phone = phone.e164
  else if (phone.reason !== 'empty') reading.failure ??= problem(`phone_${phone.reason}`, column, typed)
}

function findMissing(reading: Reading, columns: LayoutColumn[], hasNames: boolean): RowProblem | null {
  if (reading.failure !== null) return null
  const { contact } = reading
  // Nearly every row of a long table.
  if (contact.phone !== '' && contact.firstName !== '' && contact.lastName !== '') return null
  const columnOf = (target: string): LayoutColumn | undefined => columns.find((one) => one.target === target)
  const full = columnOf('fullName')
  const lacking = (column: LayoutColumn | undefined, noColumn: ImportFailure): RowProblem =>
    column === undefined ? problem(noColumn, null, null) : problem('missing_required', column, null)
  if (contact.phone === '') return lacking(columnOf('phone'), 'no_phone_column')
  if (hasNames && contact.firstName === '') {
    return lacking(columnOf('firstName') ?? full, 'no_first_name_column')
  }
  const last = full === undefined && contact.lastName === '' ? columnOf('lastName') : undefined
  return last === undefined ? null : problem('missing_required', last, null)
}

/** "Jami", "Итого" under a table: a word for a sum where no phone is. */
function findTotals(row: SheetRow, reading: Reading, layout: SheetLayout): RowProblem | null {
  if (reading.contact.phone !== '') return null
  const index = row.cells.findIndex(isTotalsWord)
  const cell = row.cells[index]
  if (typeof cell !== 'string') return null
  const column = layout.columns.find((one) => one.index === index)
  return {
    reason: 'totals_row',
    column: column === undefined ? columnLetter(index) : columnName(column),
    value: cellText(cell),
  }
}

/** Judged by its first word, so that Jamila stays a person. */
function isTotalsWord(cell: Cell): boolean {
  if (typeof cell !== 'string' || cell.length > 60) return false
  return TOTALS.has(foldHeading(cell.trim().split(/[\s:.]/)[0] ?? ''))
}

/** Headings repeated on every printed page. */
function isRepeatedHeader(row: SheetRow, layout: SheetLayout, headings: string[]): boolean {
  if (row.cells.length < 2) return false
  return layout.columns.every((column, at) => {
    const cell = row.cells[column.index] ?? ''
    // Lengths first: folding every cell of a long table would cost more than reading it.
    if (typeof cell !== 'string' || Math.abs(cell.length - column.header.length) > 4) return false
    return foldHeading(cellText(cell)) === headings[at]
  })
}

function isError(cell: Cell): cell is { kind: 'error'; code: string } {
  return typeof cell === 'object' && cell !== null && cell.kind === 'error'
}

function noteError(reading: Reading, column: LayoutColumn, cell: { code: string }): void {
  const required = /^(?:firstName|lastName|fullName|phone)$/.test(column.target)
  if (required) reading.failure ??= problem('cell_error', column, cell.code)
  else reading.changes.push(problem('value_is_error', column, cell.code))
}

function change(reading: Reading, reason: RowProblem['reason'], column: LayoutColumn, cell: Cell): void {
  reading.changes.push(problem(reason, column, cellText(cell)))
}

function problem(
  reason: RowProblem['reason'] | ImportFailure,
  column: LayoutColumn | null,
  value: string | null,
): RowProblem {
  return {
    reason,
    column: column === null ? null : columnName(column),
    value: value === null ? null : value.slice(0, MAX_SHOWN).toWellFormed(),
  }
}

function columnName(column: LayoutColumn): string {
  return column.header === '' ? columnLetter(column.index) : column.header
}

/** A heading that the JSON already uses as a key gets a suffix; nothing overwrites anything. */
function merge(data: CustomData | null, fields: CustomData): CustomData | null {
  if (data === null) return Object.keys(fields).length === 0 ? null : fields
  const taken = new Map(Object.entries(data))
  for (const [key, value] of Object.entries(fields)) taken.set(taken.has(key) ? `${key} (2)` : key, value)
  return Object.fromEntries(taken)
}
