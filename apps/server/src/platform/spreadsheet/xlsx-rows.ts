import { isFilled, type Cell, type SheetRow } from './cells.ts'
import { serialToDate, serialToTime } from './date-serial.ts'
import type { SpreadsheetLimits } from './limits.ts'
import type { NumberKind } from './number-formats.ts'
import { SpreadsheetError } from './spreadsheet-error.ts'
import { unescapeText } from './xlsx-text.ts'
import type { XmlAttributes, XmlHandler } from './xml-stream.ts'

export type SheetContext = {
  kinds: NumberKind[]
  date1904: boolean
  limits: SpreadsheetLimits
}

/** A cell whose text stands elsewhere in the file. */
type SharedText = { kind: 'shared'; index: number }

/** A row as its sheet has it, with texts still to be put in. */
export type RawRow = {
  row: number
  cells: (Cell | SharedText)[]
  /** The highest index of a shared text; -1 when there is none. */
  lastText: number
}

const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?/

/**
 * Turns the elements of one worksheet into rows. Formulas give the value that was stored with them. A row or cell
 * without `r` follows the one before it. Rows without any cell are not emitted.
 */
export function sheetHandler(context: SheetContext): XmlHandler<RawRow> {
  const { limits } = context
  let row = 0
  let cells: RawRow['cells'] = []
  let lastText = -1
  let chars = 0
  let column = -1
  let type: string | undefined
  let style = 0
  let value = ''
  let collecting = false
  let insideReading = false

  const openRow = (attributes: XmlAttributes): void => {
    row = attributes['r'] === undefined ? row + 1 : Number(attributes['r'])
    if (!Number.isInteger(row) || row < 1) throw new SpreadsheetError('corrupt', 'a row has no number')
    cells = []
    lastText = -1
    chars = 0
    column = -1
  }
  const openCell = (attributes: XmlAttributes): void => {
    column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r'])
    type = attributes['t']
    style = attributes['s'] === undefined ? 0 : Number(attributes['s'])
    value = ''
  }
  const closeCell = (): void => {
    if (value === '') return
    const cell = type === 's' ? sharedText(value) : readCell(value, type, style, context)
    if (cell === null || (typeof cell === 'string' && !isFilled(cell))) return
    if (column >= limits.maxColumns) throw new SpreadsheetError('too_large', 'too many columns')
    if (typeof cell === 'string') chars += cell.length
    if (chars > limits.maxRowChars) throw new SpreadsheetError('too_large', 'a row holds too much text')
    while (cells.length < column) cells.push(null)
    cells[column] = cell
    if (isShared(cell)) lastText = Math.max(lastText, cell.index)
  }
  return {
    open(name, attributes): void {
      if (name === 'c') openCell(attributes)
      else if (name === 'v' || name === 't') collecting = true
      else if (name === 'row') openRow(attributes)
      else if (name === 'rPh') insideReading = true
    },
    text(text): void {
      if (!collecting || insideReading) return
      value += text
      if (value.length > limits.maxCellChars * 4) throw new SpreadsheetError('bomb', 'endless cell')
    },
    close(name, emit): void {
      if (name === 'v' || name === 't') collecting = false
      else if (name === 'c') closeCell()
      else if (name === 'rPh') insideReading = false
      else if (name === 'row' && cells.length > 0) emit({ row, cells, lastText })
    },
  }
}

/** The row with its texts, without empty cells at its end; null when no cell shows anything. */
export function withTexts(
  { row, cells, lastText }: RawRow,
  texts: readonly string[],
  limits: SpreadsheetLimits,
): SheetRow | null {
  const read: Cell[] = []
  let chars = 0
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column] ?? null
    const value = isShared(cell) ? (texts[cell.index] ?? null) : cell
    if (!isFilled(value)) continue
    if (typeof value === 'string') chars += value.length
    while (read.length < column) read.push(null)
    read.push(value)
  }
  // Many cells may point to one long text, and only here is it known how long.
  if (lastText >= 0 && chars > limits.maxRowChars)
    throw new SpreadsheetError('too_large', 'a row holds too much text')
  return read.length === 0 ? null : { row, cells: read }
}

function sharedText(value: string): SharedText | null {
  const index = Number(value)
  return Number.isInteger(index) && index >= 0 ? { kind: 'shared', index } : null
}

function isShared(cell: Cell | SharedText): cell is SharedText {
  return typeof cell === 'object' && cell !== null && cell.kind === 'shared'
}

function readCell(value: string, type: string | undefined, style: number, context: SheetContext): Cell {
  switch (type) {
    case 'inlineStr':
    case 'str':
      return unescapeText(value)
    case 'b':
      return value === '1' || value === 'true'
    case 'e':
      return { kind: 'error', code: value }
    case 'd':
      return isoDate(value)
    default:
      return readNumber(value, style, context)
  }
}

function readNumber(value: string, style: number, context: SheetContext): Cell {
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  const kind = context.kinds[style] ?? 'number'
  if (kind === 'number') return number
  if (kind === 'time') return number >= 0 ? serialToTime(number) : number
  return serialToDate(number, context.date1904) ?? number
}

/** An ISO 8601 date cell; a text of another shape stays text. */
export function isoDate(value: string): Cell {
  const match = ISO_DATE.exec(value)
  if (match?.[1] === undefined) return value
  const midnight = match[2] === undefined || match[2] === '00:00:00'
  return midnight ? { kind: 'date', date: match[1] } : { kind: 'date', date: match[1], time: match[2] }
}

/** `BC12` is column 54 (A is 0). */
function columnOf(reference: string): number {
  let column = 0
  for (let index = 0; index < reference.length; index++) {
    const code = reference.charCodeAt(index) & 0xdf
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  if (column < 1 || column > 16_384) throw new SpreadsheetError('corrupt', 'a cell has no address')
  return column - 1
}
