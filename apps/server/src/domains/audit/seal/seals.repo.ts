import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'
import type { Seal } from './seal-hash.ts'

/** First half of the two-part lock number: the chain of a company is made longer by one process at a time. */
const chainLock = 7_240_005

/** A row as it is sealed: everything it holds but its seal, in one text that never changes its form. */
export type RowToSeal = { id: string; canonical: string; createdAt: string }

const micros = (column: string) =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

const canonicalRow = sql`
  select e.id, ${micros('e.created_at')} as created_at, json_build_array(e.id, e.company_id, e.actor_kind, e.actor_id,
    e.action, e.resource_type, e.resource_id, e.before::text, e.after::text, e.address, e.agent, e.request_id,
    ${micros('e.created_at')})::text as canonical
  from audit_events e`

export const listCompaniesWithUnsealed = async (tx: Tx): Promise<string[]> => {
  const rows = await tx
    .selectFrom('auditEvents')
    .select('companyId')
    .distinct()
    .where('seal', 'is', null)
    .execute()
  return rows.map((row) => row.companyId)
}

/** Until the transaction ends, nobody else makes this company's chain longer. The moment is the database's own. */
export const lockChain = async (tx: Tx, companyId: string): Promise<{ now: string }> => {
  await sql`select pg_advisory_xact_lock(${chainLock}, hashtext(${companyId}))`.execute(tx)
  const { rows } = await sql<{ now: string }>`
    select ${micros('now')} as now from (select clock_timestamp() as now) moment`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the database does not tell the time')
  return row
}

export const findLastSeal = async (
  tx: Tx,
  companyId: string,
): Promise<{ number: bigint; hash: Buffer } | undefined> =>
  await tx
    .selectFrom('auditSeals')
    .select(['number', 'hash'])
    .where('companyId', '=', companyId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

/**
 * Rows without a seal in the order of their ids. A row that is committed later than one with a higher id comes into a
 * later seal: which seal a row lies under stands in the row itself.
 */
export const listUnsealed = async (tx: Tx, companyId: string, limit: number): Promise<RowToSeal[]> => {
  const { rows } = await sql<RowToSeal>`${canonicalRow}
    where e.company_id = ${companyId} and e.seal is null order by e.id limit ${limit}`.execute(tx)
  return rows
}

export const insertSeal = async (tx: Tx, seal: Seal, hash: Buffer): Promise<void> => {
  const { companyId, number, previousHash, rowIds, rowDigests, isComplete, sealedAt } = seal
  await sql`
    insert into audit_seals (company_id, number, previous_hash, hash, count, first_id, last_id, row_ids, row_digests,
      is_complete, sealed_at)
    values (${companyId}, ${number}, ${previousHash}, ${hash}, ${rowIds.length}, ${rowIds[0]}, ${rowIds.at(-1)},
      ${rowIds}::uuid[], ${rowDigests}, ${isComplete}, ${sealedAt}::timestamptz)`.execute(tx)
}

/** Puts rows under their seal; each can lie under one only. */
export const setSeal = async (
  tx: Tx,
  companyId: string,
  rowIds: readonly string[],
  number: bigint,
): Promise<void> => {
  await sql`update audit_events set seal = ${number}
    where company_id = ${companyId} and id = any(${rowIds}::uuid[])`.execute(tx)
}

/** A seal as it lies in the database. */
export type SealRow = Seal & { hash: Buffer; count: number; firstId: string; lastId: string }

/** The next seals of a company after a number, in their order. */
export const listSealsAfter = async (
  tx: Tx,
  companyId: string,
  after: bigint,
  limit: number,
): Promise<SealRow[]> => {
  const { rows } = await sql<SealRow>`
    select company_id, number, previous_hash, hash, count, first_id, last_id, row_ids, row_digests, is_complete,
      ${micros('sealed_at')} as sealed_at
    from audit_seals where company_id = ${companyId} and number > ${after} order by number limit ${limit}`.execute(
    tx,
  )
  return rows
}

/** The rows that say they lie under this seal, in the order of their ids. */
export const listRowsUnder = async (
  tx: Tx,
  { companyId, number, firstId, lastId }: Pick<SealRow, 'companyId' | 'number' | 'firstId' | 'lastId'>,
): Promise<RowToSeal[]> => {
  const { rows } = await sql<RowToSeal>`${canonicalRow}
    where e.company_id = ${companyId} and e.seal = ${number} and e.id between ${firstId} and ${lastId}
    order by e.id`.execute(tx)
  return rows
}

/** How many rows say that they lie under each seal, with the first of them; `seal` is null for those under none. */
export const countRowsBySeal = async (
  tx: Tx,
  companyId: string,
): Promise<{ seal: bigint | null; count: number; oldest: string; firstId: string }[]> => {
  const { rows } = await sql<{ seal: bigint | null; count: number; oldest: string; firstId: string }>`
    select seal, count, ${micros('oldest')} as oldest, first_id from (
      select seal, count(*)::int as count, min(created_at) as oldest, min(id::text) as first_id
      from audit_events where company_id = ${companyId} group by seal) counted`.execute(tx)
  return rows
}

export const listCompaniesToVerify = async (tx: Tx): Promise<{ id: string; name: string }[]> =>
  await tx.selectFrom('companies').select(['id', 'name']).orderBy('createdAt').orderBy('id').execute()

/** From here on, the transaction reads the state of this one moment, whatever is written meanwhile. */
export const readOneMoment = async (tx: Tx): Promise<void> => {
  await sql`set transaction isolation level repeatable read, read only`.execute(tx)
}
