import type { RowProblem } from './import-types.ts'
import type { SheetReadRow } from './read-import-rows.ts'

/** Remembers where each phone of the file stood first: the row, and its sheet by number (rows end at 2^20). */
export type SeenPhones = { phones: Map<string, number>; sheets: string[] }

export const noPhonesSeen = (): SeenPhones => ({ phones: new Map(), sheets: [] })

const ROWS_PER_SHEET = 2 ** 21

/**
 * Parts rows into those that may become contacts and those that fail, a phone seen before in the file among them. A
 * row that fails for another reason does not reserve its phone.
 */
export function partRows(
  rows: SheetReadRow[],
  seen: SeenPhones,
): { good: SheetReadRow[]; failed: { row: SheetReadRow; problem: RowProblem }[] } {
  const good: SheetReadRow[] = []
  const failed: { row: SheetReadRow; problem: RowProblem }[] = []
  for (const row of rows) {
    if (row.failure !== null) {
      failed.push({ row, problem: row.failure })
      continue
    }
    const first = seen.phones.get(row.contact.phone)
    if (first === undefined) {
      seen.phones.set(row.contact.phone, sheetNumber(seen, row.sheet) * ROWS_PER_SHEET + row.row)
      good.push(row)
    } else failed.push({ row, problem: duplicateInFile(row, first, seen) })
  }
  return { good, failed }
}

function sheetNumber({ sheets }: SeenPhones, sheet: string): number {
  if (sheets.at(-1) !== sheet) sheets.push(sheet)
  return sheets.length - 1
}

function duplicateInFile(row: SheetReadRow, first: number, { sheets }: SeenPhones): RowProblem {
  const problem = {
    column: row.phoneColumn,
    value: row.contact.phoneAsTyped,
    reason: 'duplicate_in_file',
  } as const
  const sameSheet = sheets[Math.floor(first / ROWS_PER_SHEET)] === row.sheet
  return sameSheet ? { ...problem, firstRow: first % ROWS_PER_SHEET } : problem
}

/** The phone is another contact's already. */
export function duplicateInCompany(row: SheetReadRow): RowProblem {
  return { reason: 'duplicate_in_company', column: row.phoneColumn, value: row.contact.phoneAsTyped }
}
