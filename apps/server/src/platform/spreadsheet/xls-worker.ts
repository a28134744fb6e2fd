/**
 * Runs in a thread of its own, with a bounded heap, because the old binary format can only be read whole.
 * Sends `{sheets, date1904}` first; then answers each `{sheet, from}` with a slice of raw rows.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { read, type CellObject, type WorkBook } from '@e965/xlsx'

/** `[kind, value, number format]`; `null` for an empty cell. */
export type RawCell = ['n' | 's' | 'b' | 'e', string | number | boolean, string?] | null
/** `share`: how much of the sheet this slice is, 0 to 1. */
export type RawSlice = { rows: { row: number; cells: RawCell[] }[]; next: number | null; share: number }
export type XlsOpened = { sheets: { name: string; hidden: boolean }[]; date1904: boolean }
export type XlsAnswer = { opened: XlsOpened } | { slice: RawSlice } | { failed: string }

const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}
const ROWS_PER_SLICE = 2_000

const book = open()

function open(): WorkBook | undefined {
  try {
    const options = { type: 'buffer', dense: true, cellNF: true, cellText: false, cellHTML: false } as const
    const opened = read(workerData.file, { ...options, cellFormula: false, bookVBA: false })
    const sheets = opened.SheetNames.map((name, index) => ({
      name,
      hidden: (opened.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    }))
    answer({ opened: { sheets, date1904: opened.Workbook?.WBProps?.date1904 === true } })
    return opened
  } catch (error) {
    answer({ failed: error instanceof Error ? error.message : 'unreadable' })
    return undefined
  }
}

parentPort?.on('message', ({ sheet, from }: { sheet: number; from: number }) => {
  const rows = (book?.Sheets[book.SheetNames[sheet] ?? '']?.['!data'] ?? []) as (CellObject | undefined)[][]
  const end = Math.min(rows.length, from + ROWS_PER_SLICE)
  const share = rows.length === 0 ? 1 : (end - from) / rows.length
  const slice: RawSlice = { rows: [], next: end < rows.length ? end : null, share }
  for (let index = from; index < end; index++) {
    const cells = Array.from(rows[index] ?? [], rawCell)
    if (cells.some((cell) => cell !== null)) slice.rows.push({ row: index + 1, cells })
  }
  answer({ slice })
})

function rawCell(cell: CellObject | undefined): RawCell {
  if (cell?.v === undefined || cell.v === null) return null
  if (cell.t === 'e') return ['e', ERRORS[Number(cell.v)] ?? '#ERROR']
  if (typeof cell.v === 'number') return ['n', cell.v, typeof cell.z === 'string' ? cell.z : undefined]
  return typeof cell.v === 'boolean' ? ['b', cell.v] : ['s', String(cell.v)]
}

function answer(message: XlsAnswer): void {
  parentPort?.postMessage(message)
}
