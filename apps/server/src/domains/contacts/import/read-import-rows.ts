import type { Spreadsheet } from '#src/platform/spreadsheet/cells.ts'
import type { ReadRow } from './import-types.ts'
import { rowReader } from './row-rules.ts'
import type { GuessedSheet } from './sheet-rules.ts'

export type SheetReadRow = ReadRow & { sheet: string }

/** Rows that go into one transaction, and characters of them, because a row may hold much text. */
const ROWS_PER_BATCH = 3_000
/** The first ones come sooner, so that the database does not wait until thousands have been read. */
const ROWS_OF_FIRST_BATCH = 500
const CHARS_PER_BATCH = 4_000_000

/** Reads the data rows of the chosen sheets, sheet after sheet, in batches. `today` is `YYYY-MM-DD`. */
export async function* readImportRows(
  book: Spreadsheet,
  sheets: GuessedSheet[],
  today: string,
): AsyncIterable<SheetReadRow[]> {
  let batch: SheetReadRow[] = []
  let rowsMax = ROWS_OF_FIRST_BATCH
  let chars = 0
  for (const sheet of sheets) {
    if (!sheet.read) continue
    const read = rowReader(sheet.layout, { date1904: book.date1904, today })
    for await (const row of book.rows(sheet.index)) {
      if (row.row < sheet.layout.firstDataRow) continue
      batch.push({ ...read(row), sheet: sheet.name })
      for (const cell of row.cells) if (typeof cell === 'string') chars += cell.length
      if (batch.length < rowsMax && chars < CHARS_PER_BATCH) continue
      yield batch
      batch = []
      rowsMax = ROWS_PER_BATCH
      chars = 0
    }
  }
  if (batch.length > 0) yield batch
}
