import type { Cell, SheetRow } from '#src/platform/spreadsheet/cells.ts'
import { isFilled } from '#src/platform/spreadsheet/cells.ts'
import { normalisePhone } from '../phone-rules.ts'
import { cellText } from './cell-text.ts'

/** What the values of one column look like, as shares (0 to 1) of the cells that are filled. */
export type ColumnContent = {
  filled: number
  phones: number
  dates: number
  names: number
  manyWords: number
  json: number
}

const NAME = /^[\p{L}\p{M}'`´ʻʼ‘’.\- ]{2,80}$/u
const DATE_TEXT = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/

/** Looks at the first rows of a column. */
export function lookAtColumn(rows: SheetRow[], index: number): ColumnContent {
  const cells = rows.map((row) => row.cells[index] ?? null).filter(isFilled)
  const share = (test: (cell: Cell) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length
  return {
    filled: cells.length,
    phones: share(isPhone),
    dates: share(isDate),
    names: share((cell) => typeof cell === 'string' && NAME.test(cell.trim())),
    manyWords: share((cell) => typeof cell === 'string' && cell.trim().split(/\s+/).length > 1),
    json: share((cell) => typeof cell === 'string' && /^\s*\{.*\}\s*$/s.test(cell)),
  }
}

/** True when the cell can be dialled. */
export function isPhone(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string' && typeof cell !== 'number') return false
  return normalisePhone(cell).ok
}

function isDate(cell: Cell): boolean {
  if (typeof cell === 'object' && cell !== null) return cell.kind === 'date'
  return typeof cell === 'string' && DATE_TEXT.test(cellText(cell))
}
