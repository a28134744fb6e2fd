import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

export type BalanceRow = {
  amount: bigint
  reserved: bigint
  creditLimit: bigint
  warningLevel: bigint | null
}

const columns = ['amount', 'reserved', 'creditLimit', 'warningLevel'] as const

/** The company's balance; undefined when there is no such company. */
export const findBalance = async (tx: Tx): Promise<BalanceRow | undefined> =>
  await tx.selectFrom('balances').select(columns).executeTakeFirst()

/**
 * The same, and nobody else moves it until the transaction ends. Every transaction that moves the balance waits for
 * this lock, so as little as possible is done while it is held.
 */
export const lockBalance = async (tx: Tx): Promise<BalanceRow | undefined> =>
  await tx.selectFrom('balances').select(columns).forNoKeyUpdate().executeTakeFirst()

export const setCreditLimit = async (tx: Tx, creditLimit: bigint): Promise<void> => {
  await tx
    .updateTable('balances')
    .set({ creditLimit, updatedAt: sql`now()` })
    .execute()
}

export const setWarningLevel = async (tx: Tx, warningLevel: bigint | null): Promise<void> => {
  await tx
    .updateTable('balances')
    .set({ warningLevel, updatedAt: sql`now()` })
    .execute()
}

/** Companies whose balance is not the sum of its rows: there must be none. Needs the system role. */
export const listWrongBalances = async (tx: Tx): Promise<{ companyId: string }[]> => {
  const { rows } = await sql<{ companyId: string }>`
    select b.company_id from balances b
    where b.amount <> (select coalesce(sum(t.amount), 0) from transactions t where t.company_id = b.company_id)
      or b.reserved <> (select coalesce(sum(r.amount), 0) from reservations r
        where r.company_id = b.company_id and r.state = 'open')`.execute(tx)
  return rows
}
