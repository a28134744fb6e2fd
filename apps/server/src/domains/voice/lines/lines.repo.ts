import type { LineKind } from '@muloqot/contract'
import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

/** A row of `lines`, as the repo reads it. */
export type LineRow = {
  id: string
  companyId: string
  name: string
  kind: string
  maxConcurrentCalls: number
  callsPerSecond: number | null
  isDefault: boolean
  settings: unknown
  createdAt: Date
  updatedAt: Date
}

const columns = [
  'id',
  'companyId',
  'name',
  'kind',
  'maxConcurrentCalls',
  'callsPerSecond',
  'isDefault',
  'settings',
  'createdAt',
  'updatedAt',
] as const

/** Any number; with the company's id it guards the choice of the one default line. */
const defaultLineLock = 7_240_003

export const listLineRows = async (
  tx: Tx,
  { kind, page, limit }: { kind?: LineKind | undefined; page: number; limit: number },
): Promise<LineRow[]> =>
  await tx
    .selectFrom('lines')
    .select(columns)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('isDefault', 'desc')
    .orderBy('createdAt')
    .orderBy('id')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()

export const countLines = async (tx: Tx, kind?: LineKind): Promise<number> => {
  const { count } = await tx
    .selectFrom('lines')
    .select(sql<number>`count(*)::int`.as('count'))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .executeTakeFirstOrThrow()
  return count
}

export const findLine = async (tx: Tx, id: string): Promise<LineRow | undefined> =>
  await tx.selectFrom('lines').select(columns).where('id', '=', id).executeTakeFirst()

export const findDefaultLine = async (tx: Tx): Promise<LineRow | undefined> =>
  await tx.selectFrom('lines').select(columns).where('isDefault', '=', true).executeTakeFirst()

/** Until the transaction ends, nobody else changes which line of the company is its default. */
export const lockDefaultLine = async (tx: Tx, companyId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${defaultLineLock}, hashtext(${companyId}))`.execute(tx)
}

export const clearDefaultLine = async (tx: Tx, now: Date): Promise<void> => {
  await tx
    .updateTable('lines')
    .set({ isDefault: false, updatedAt: now })
    .where('isDefault', '=', true)
    .execute()
}

/** `settings` is JSON text. */
export type NewLine = {
  companyId: string
  name: string
  kind: LineKind
  maxConcurrentCalls: number
  callsPerSecond: number | null
  isDefault: boolean
  settings: string
}

/** @throws AppError `line.name_taken` through the unique constraint. */
export const insertLine = async (tx: Tx, line: NewLine): Promise<LineRow> =>
  await tx.insertInto('lines').values(line).returning(columns).executeTakeFirstOrThrow()

/** @throws AppError `line.name_taken` through the unique constraint. */
export const updateLine = async (
  tx: Tx,
  id: string,
  change: Partial<Omit<NewLine, 'companyId' | 'kind'>>,
  now: Date,
): Promise<LineRow | undefined> =>
  await tx
    .updateTable('lines')
    .set({ ...change, updatedAt: now })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirst()
