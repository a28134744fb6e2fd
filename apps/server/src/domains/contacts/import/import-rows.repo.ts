import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'
import type { RowProblem } from './import-types.ts'

/** A row that did not become a contact, or a contact that was changed on its way. */
export type ImportRowProblem = RowProblem & {
  id: string
  failed: boolean
  row: number
  sheet: string
  /** The row as it was understood; null for stored contacts. */
  contact: unknown
}

export type NewImportRow = Omit<ImportRowProblem, 'id'>

/** Stores what is to be told about rows, in their order, in one statement. */
export const insertImportRows = async (
  tx: Tx,
  companyId: string,
  importId: string,
  rows: NewImportRow[],
): Promise<void> => {
  if (rows.length === 0) return
  await sql`insert into contact_import_rows
      (company_id, import_id, failed, row_number, sheet, column_name, value, reason, first_row, contact)
    select ${companyId}, ${importId}, failed, row, sheet, "column", value, reason, "firstRow", contact
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(failed boolean, row int, sheet text, "column" text,
      value text, reason text, "firstRow" int, contact jsonb)`.execute(tx)
}

/** A page of them in the order of the file, beginning after the id `after`. */
export const listImportProblems = async (
  tx: Tx,
  importId: string,
  options: { failed?: boolean; after?: string | null; limit: number },
): Promise<ImportRowProblem[]> => {
  const { failed, after, limit } = options
  let query = tx
    .selectFrom('contactImportRows')
    .select(['id', 'failed', 'rowNumber', 'sheet', 'columnName', 'value', 'reason', 'firstRow', 'contact'])
    .where('importId', '=', importId)
  if (failed !== undefined) query = query.where('failed', '=', failed)
  if (after) query = query.where('id', '>', after)
  const rows = await query.orderBy('id').limit(limit).execute()
  return rows.map(({ rowNumber, columnName, firstRow, reason, ...rest }) => ({
    ...rest,
    row: rowNumber,
    column: columnName,
    // Written from the contract's list by `insertImportRows`.
    reason: reason as RowProblem['reason'],
    ...(firstRow === null ? {} : { firstRow }),
  }))
}
