import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

export type KeyRow = {
  id: string
  name: string
  hint: string
  role: string | null
  makerId: string
  /** Null when the maker is no longer in the company. */
  makerName: string | null
  createdAt: Date
  expiresAt: Date | null
  lastUsedAt: Date | null
}

/** Keys that are shown at once; more than so many nobody makes by hand. */
const listedMax = 500

const keys = (tx: Tx) =>
  tx
    .selectFrom('apiKeys')
    .leftJoin('users', (join) =>
      join.onRef('users.companyId', '=', 'apiKeys.companyId').onRef('users.id', '=', 'apiKeys.createdBy'),
    )
    .select([
      'apiKeys.id',
      'apiKeys.name',
      'apiKeys.hint',
      'apiKeys.role',
      'apiKeys.createdBy as makerId',
      sql<string | null>`trim(users.name || ' ' || users.surname)`.as('makerName'),
      'apiKeys.createdAt',
      'apiKeys.expiresAt',
      'apiKeys.lastUsedAt',
    ])

/** The company's keys that were not ended, the newest first. */
export const listLivingKeys = async (tx: Tx): Promise<KeyRow[]> =>
  await keys(tx)
    .where('apiKeys.endedAt', 'is', null)
    .orderBy('apiKeys.createdAt', 'desc')
    .orderBy('apiKeys.id', 'desc')
    .limit(listedMax)
    .execute()

export const findKey = async (tx: Tx, id: string): Promise<KeyRow | undefined> =>
  await keys(tx).where('apiKeys.id', '=', id).executeTakeFirst()

/** What a role of the company may do, as it was ticked; undefined when it has no such active role. */
export const findRoleForKey = async (tx: Tx, name: string): Promise<{ permissions: string[] } | undefined> =>
  await tx
    .selectFrom('roles')
    .select('permissions')
    .where('name', '=', name)
    .where('isActive', '=', true)
    .executeTakeFirst()

export const insertKey = async (
  tx: Tx,
  key: {
    companyId: string
    name: string
    hint: string
    keyHash: Buffer
    role: string
    createdBy: string
    createdAt: Date
    expiresAt: Date | null
  },
): Promise<string> => {
  const { id } = await tx.insertInto('apiKeys').values(key).returning('id').executeTakeFirstOrThrow()
  return id
}

/** False when the company has no such key, or it was ended. */
export const endKey = async (tx: Tx, id: string, now: Date): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('apiKeys')
    .set({ endedAt: now })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
