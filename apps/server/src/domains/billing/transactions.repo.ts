import type { TransactionType } from '@muloqot/contract'
import { sql, type Expression, type SqlBool } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'
import { notAfter, notBefore } from '#src/platform/db/company-calendar.ts'

export type TransactionRow = {
  id: string
  type: string
  amount: bigint
  balanceAfter: bigint
  what: string | null
  recordId: string | null
  userId: string | null
  createdAt: Date
}

export type NewTransaction = {
  type: TransactionType
  amount: bigint
  what: string | null
  recordId: string | null
  userId: string | null
  idempotencyKey: string
}

const columns = ['id', 'type', 'amount', 'balanceAfter', 'what', 'recordId', 'userId', 'createdAt'] as const

/** `warningLevel`: below which balance the company wants to be warned. */
export type InsertedTransaction = TransactionRow & { warningLevel: bigint | null }

/** Adds rows to the ledger in this order, and moves the balance with them. */
export const insertTransactions = async (
  tx: Tx,
  companyId: string,
  transactions: readonly NewTransaction[],
): Promise<InsertedTransaction[]> => {
  if (transactions.length === 0) return []
  const facts = transactions.map((transaction) => ({ ...transaction, amount: String(transaction.amount) }))
  const { rows } = await sql<InsertedTransaction>`
    insert into transactions (company_id, type, amount, what, record_id, user_id, idempotency_key)
    select ${companyId}::uuid, t.type, t.amount, t.what, t."recordId", t."userId", t."idempotencyKey"
    from json_to_recordset(${JSON.stringify(facts)}::json) as t(type text, amount bigint, what text, "recordId" uuid,
      "userId" uuid, "idempotencyKey" text)
    returning id, type, amount, balance_after, what, record_id, user_id, created_at,
      (select warning_level from balances where company_id = ${companyId}::uuid)`.execute(tx)
  return rows
}

export const findTransactionByKey = async (
  tx: Tx,
  idempotencyKey: string,
): Promise<TransactionRow | undefined> =>
  await tx
    .selectFrom('transactions')
    .select(columns)
    .where('idempotencyKey', '=', idempotencyKey)
    .executeTakeFirst()

/** `from` and `to` are moments, or whole days of the company's calendar. */
export type TransactionFilter = {
  type?: TransactionType | undefined
  user_id?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

const matches = (filter: TransactionFilter): Expression<SqlBool> => {
  const conditions = [sql<SqlBool>`true`]
  if (filter.type) conditions.push(sql`type = ${filter.type}`)
  if (filter.user_id) conditions.push(sql`user_id = ${filter.user_id}`)
  if (filter.from) conditions.push(notBefore('created_at', filter.from))
  if (filter.to) conditions.push(notAfter('created_at', filter.to))
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

/** A row with the name of who caused it, as far as they are of the company. */
export type ListedTransactionRow = TransactionRow & { userName: string | null }

/** One page of the ledger, newest first. */
export const listTransactions = async (
  tx: Tx,
  filter: TransactionFilter,
  { page, limit }: { page: number; limit: number },
): Promise<ListedTransactionRow[]> =>
  await tx
    .selectFrom('transactions')
    .select(columns)
    .select(
      sql<string | null>`(select trim(u.name || ' ' || u.surname) from users u
        where u.company_id = transactions.company_id and u.id = transactions.user_id)`.as('userName'),
    )
    .where(matches(filter))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()

export const countTransactions = async (tx: Tx, filter: TransactionFilter): Promise<number> => {
  const { count } = await tx
    .selectFrom('transactions')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(matches(filter))
    .executeTakeFirstOrThrow()
  return count
}
