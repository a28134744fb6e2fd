import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { notAfter, notBefore } from '#src/platform/db/company-calendar.ts'
import type { Tx } from '#src/platform/db/database.ts'

/** Days of the company's calendar, both included; `userId`: of one person only. */
export type Period = { from: string; to: string; userId: string | null }

const within = ({ from, to, userId }: Period): RawBuilder<SqlBool> =>
  sql<SqlBool>`${notBefore('t.created_at', from)} and ${notAfter('t.created_at', to)}
    and (${userId}::uuid is null or t.user_id = ${userId}::uuid)`

export const sumSpending = async (tx: Tx, period: Period): Promise<{ spent: bigint; refunded: bigint }> => {
  const { rows } = await sql<{ spent: bigint; refunded: bigint }>`
    select coalesce(-sum(amount) filter (where type = 'charge'), 0)::bigint as spent,
      coalesce(sum(amount) filter (where type = 'refund'), 0)::bigint as refunded
    from transactions t where ${within(period)}`.execute(tx)
  return rows[0] ?? { spent: 0n, refunded: 0n }
}

export const sumByUser = async (
  tx: Tx,
  period: Period,
): Promise<{ userId: string | null; name: string | null; spent: bigint }[]> => {
  const { rows } = await sql<{ userId: string | null; name: string | null; spent: bigint }>`
    select t.user_id, trim(u.name || ' ' || u.surname) as name, (-sum(t.amount))::bigint as spent
    from transactions t left join users u on u.company_id = t.company_id and u.id = t.user_id
    where t.type = 'charge' and ${within(period)}
    group by t.user_id, u.name, u.surname order by spent desc, t.user_id`.execute(tx)
  return rows
}

export const sumByKind = async (tx: Tx, period: Period): Promise<{ kind: string; spent: bigint }[]> => {
  const { rows } = await sql<{ kind: string; spent: bigint }>`
    select t.what as kind, (-sum(t.amount))::bigint as spent from transactions t
    where t.type = 'charge' and ${within(period)} group by t.what order by spent desc, t.what`.execute(tx)
  return rows
}

export const sumByDay = async (tx: Tx, period: Period): Promise<{ day: string; spent: bigint }[]> => {
  const { rows } = await sql<{ day: string; spent: bigint }>`
    select (t.created_at at time zone c.time_zone)::date as day, (-sum(t.amount))::bigint as spent
    from transactions t join companies c on c.id = t.company_id
    where t.type = 'charge' and ${within(period)} group by 1 order by 1`.execute(tx)
  return rows
}

/** The company's day at a moment. */
export const dayOf = async (tx: Tx, at: Date): Promise<string> => {
  const { rows } = await sql<{ day: string }>`
    select (${at}::timestamptz at time zone time_zone)::date as day from companies where id = current_company()`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new Error('the company of the transaction is not there')
  return row.day
}
