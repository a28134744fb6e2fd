import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

/** A row of `roles`, as the repo reads it. */
export type RoleRow = {
  id: string
  companyId: string
  name: string
  displayName: string
  description: string | null
  permissions: string[]
  isActive: boolean
  isSystem: boolean
  createdAt: Date
  updatedAt: Date
}

const columns = [
  'id',
  'companyId',
  'name',
  'displayName',
  'description',
  'permissions',
  'isActive',
  'isSystem',
  'createdAt',
  'updatedAt',
] as const

export const listRoleRows = async (tx: Tx, companyId: string): Promise<RoleRow[]> =>
  await tx
    .selectFrom('roles')
    .select(columns)
    .where('companyId', '=', companyId)
    .orderBy(sql`lower(display_name)`)
    .orderBy('id')
    .execute()

/** How many people have each role, by the role's key. */
export const countUsersByRole = async (tx: Tx, companyId: string): Promise<Map<string, number>> => {
  const rows = await tx
    .selectFrom('users')
    .select(['role', sql<number>`count(*)::int`.as('count')])
    .where('companyId', '=', companyId)
    .groupBy('role')
    .execute()
  return new Map(rows.map(({ role, count }) => [role, count]))
}

/** Until the transaction ends, nobody else changes the role, and nobody is given it. */
export const lockRole = async (tx: Tx, companyId: string, id: string): Promise<RoleRow | undefined> =>
  await tx
    .selectFrom('roles')
    .select(columns)
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** A role that is about to be given: until the transaction ends, nobody deletes or switches it off. */
export const shareRole = async (tx: Tx, companyId: string, name: string): Promise<RoleRow | undefined> =>
  await tx
    .selectFrom('roles')
    .select(columns)
    .where('companyId', '=', companyId)
    .where('name', '=', name)
    .forShare()
    .executeTakeFirst()

/** @throws AppError `role.name_taken` through the unique constraint. */
export const insertRole = async (
  tx: Tx,
  role: {
    companyId: string
    name: string
    displayName: string
    description: string | null
    permissions: string[]
    isActive: boolean
  },
): Promise<RoleRow> => await tx.insertInto('roles').values(role).returning(columns).executeTakeFirstOrThrow()

export type RoleChange = {
  displayName?: string
  description?: string | null
  permissions?: string[]
  isActive?: boolean
}

export const updateRole = async (tx: Tx, role: RoleRow, change: RoleChange, now: Date): Promise<RoleRow> =>
  await tx
    .updateTable('roles')
    .set({ ...change, updatedAt: now })
    .where('companyId', '=', role.companyId)
    .where('id', '=', role.id)
    .returning(columns)
    .executeTakeFirstOrThrow()

export const deleteRole = async (tx: Tx, role: RoleRow): Promise<void> => {
  await tx.deleteFrom('roles').where('companyId', '=', role.companyId).where('id', '=', role.id).execute()
}
