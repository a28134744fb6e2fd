import { sql } from 'kysely'
import type { Database } from '../../apps/server/src/platform/db/database.ts'
import { ask } from './database.ts'

/** The ledger's peer: a table of the same shape and indexes, whose rows move no balance and ask nobody. */
export const makePlainTable = async (ownerUrl: string): Promise<void> => {
  await ask(ownerUrl, 'create table plain_ledger (like transactions including all)')
  await ask(ownerUrl, `call protect_company_table('plain_ledger')`)
}

/** One row, in a commit of its own, over the product's own connections. */
export const insertPlainly = async (
  db: Database,
  companyId: string,
  key: string,
  amount: bigint,
): Promise<void> => {
  await db.inCompany({ companyId }, async (tx) => {
    await sql`insert into plain_ledger (company_id, type, amount, balance_after, what, idempotency_key)
      values (${companyId}, 'charge', ${amount}, 0, 'general', ${key})`.execute(tx)
  })
}
