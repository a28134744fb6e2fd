import type { RowProblem } from './import-types.ts'
import type { SheetReadRow } from './read-import-rows.ts'

/** Remembers where each phone of the file stood first. */
export type SeenPhones = Map<string, { row: number; sheet: string }>

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
    const first = seen.get(row.contact.phone)
    if (first === undefined) {
      seen.set(row.contact.phone, { row: row.row, sheet: row.sheet })
      good.push(row)
    } else failed.push({ row, problem: duplicateInFile(row, first) })
  }
  return { good, failed }
}

function duplicateInFile(row: SheetReadRow, first: { row: number; sheet: string }): RowProblem {
  const problem: RowProblem = {
    reason: 'duplicate_in_file',
    column: row.phoneColumn,
    value: row.contact.phoneAsTyped,
  }
  return first.sheet === row.sheet ? { ...problem, firstRow: first.row } : problem
}

/** The phone is another contact's already. */
export function duplicateInCompany(row: SheetReadRow): RowProblem {
  return { reason: 'duplicate_in_company', column: row.phoneColumn, value: row.contact.phoneAsTyped }
}
