/** A calendar date as a spreadsheet holds it: without a zone. `time` is set when it is not midnight. */
export type CalendarDate = { kind: 'date'; date: string; time?: string }

/** What an office program shows instead of a value, such as `#N/A`. */
export type CellError = { kind: 'error'; code: string }

/** The value of one cell; `null` is an empty one. */
export type Cell = string | number | boolean | CalendarDate | CellError | null

/** One row with its number as the office program shows it (from 1). `cells` begin with column A. */
export type SheetRow = { row: number; cells: Cell[] }

export type SheetInfo = { name: string; hidden: boolean }

export type SpreadsheetFormat = 'xlsx' | 'xls' | 'ods' | 'csv'

/** An opened file. Rows without any value are left out; `rows` may be called more than once. */
export type Spreadsheet = {
  format: SpreadsheetFormat
  sheets: SheetInfo[]
  /** True when serial numbers count from 1904, which matters for dates stored as bare numbers. */
  date1904: boolean
  /** Bytes of XML or text behind each sheet: a measure of the work, never of the rows. */
  weights: number[]
  /** How much of that has been read so far, over every call of `rows`. */
  consumed: () => number
  rows: (sheet: number) => AsyncIterable<SheetRow>
  close: () => Promise<void>
}

/** True when the cell shows something. */
export function isFilled(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return false
  return typeof cell !== 'string' || cell.trim() !== ''
}
