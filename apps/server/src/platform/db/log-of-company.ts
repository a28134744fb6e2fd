import { sql } from 'kysely'
import type { Tx } from './database.ts'

/**
 * From here on, changes in this transaction are written into the audit log of this company. For work as the system
 * that concerns several companies, each of which is to find its part in its own log.
 */
export const writeIntoLogOf = async (tx: Tx, companyId: string): Promise<void> => {
  await sql`select set_config('app.company_id', ${companyId}, true)`.execute(tx)
}
