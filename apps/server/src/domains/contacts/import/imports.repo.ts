import type { ImportState } from '@muloqot/contract'
import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'
import type { GuessedSheet } from './sheet-rules.ts'

/** A row of `contact_imports`, as the repo reads it. */
export type ImportRow = {
  id: string
  companyId: string
  fileName: string
  format: string
  sizeBytes: number
  storageKey: string | null
  state: string
  sheets: unknown
  rows: number
  success: number
  failed: number
  changed: number
  progress: number
  attempts: number
  problem: string | null
  undoRemoved: number | null
  undoKept: number | null
  createdBy: string | null
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
  undoneAt: Date | null
}

const columns = [
  'id',
  'companyId',
  'fileName',
  'format',
  'sizeBytes',
  'storageKey',
  'state',
  'sheets',
  'rows',
  'success',
  'failed',
  'changed',
  'progress',
  'attempts',
  'problem',
  'undoRemoved',
  'undoKept',
  'createdBy',
  'createdAt',
  'startedAt',
  'finishedAt',
  'undoneAt',
] as const

export type NewImport = {
  companyId: string
  fileName: string
  format: string
  sizeBytes: number
  storageKey: string
  state: ImportState
  sheets: GuessedSheet[]
  createdBy: string
  startedAt: Date | null
}

export const insertImport = async (tx: Tx, { sheets, ...rest }: NewImport): Promise<ImportRow> =>
  await tx
    .insertInto('contactImports')
    .values({ ...rest, sheets: JSON.stringify(sheets) })
    .returning(columns)
    .executeTakeFirstOrThrow()

export const findImport = async (tx: Tx, id: string): Promise<ImportRow | undefined> =>
  await tx.selectFrom('contactImports').select(columns).where('id', '=', id).executeTakeFirst()

/** Waits for whoever writes a batch at this moment. */
export const lockImport = async (tx: Tx, id: string): Promise<ImportRow | undefined> =>
  await tx.selectFrom('contactImports').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()

export const listImportRows = async (tx: Tx, limit: number, offset: number): Promise<ImportRow[]> =>
  await tx
    .selectFrom('contactImports')
    .select(columns)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()

export const countImports = async (tx: Tx): Promise<number> => {
  const { count } = await tx
    .selectFrom('contactImports')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export type ImportChange = {
  state?: ImportState
  sheets?: GuessedSheet[]
  storageKey?: string | null
  rows?: number
  success?: number
  failed?: number
  changed?: number
  progress?: number
  attempts?: number
  problem?: string | null
  undoRemoved?: number
  undoKept?: number
  startedAt?: Date
  finishedAt?: Date
  undoneAt?: Date
}

/** Moves an import on, only out of one of the states `from`; undefined when it is in another one. */
export const changeImport = async (
  tx: Tx,
  id: string,
  from: readonly ImportState[],
  { sheets, ...change }: ImportChange,
): Promise<ImportRow | undefined> =>
  await tx
    .updateTable('contactImports')
    .set({ ...change, ...(sheets === undefined ? {} : { sheets: JSON.stringify(sheets) }) })
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning(columns)
    .executeTakeFirst()

/** True when an import still needs the stored file. */
export const isFileNeeded = async (tx: Tx, storageKey: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('contactImports')
    .select('id')
    .where('storageKey', '=', storageKey)
    .executeTakeFirst()
  return row !== undefined
}

/** Counts contacts that were stored with a change. */
export const countChangedRows = async (tx: Tx, id: string, changed: number): Promise<void> => {
  await tx
    .updateTable('contactImports')
    .set({ changed: sql<number>`changed + ${changed}` })
    .where('id', '=', id)
    .execute()
}
