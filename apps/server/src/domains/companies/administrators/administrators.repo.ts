import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

/** A row of `company_administrators` with the person it is of. */
export type AdministratorRow = {
  id: string
  companyId: string
  userId: string
  email: string
  name: string
  surname: string
  permissions: string[]
  createdAt: Date
  updatedAt: Date
}

const columns = sql`
  a.id, a.company_id, a.user_id, u.email, u.name, u.surname, a.permissions, a.created_at, a.updated_at`

export const listAdministratorRows = async (tx: Tx, companyId: string): Promise<AdministratorRow[]> => {
  const { rows } = await sql<AdministratorRow>`
    select ${columns} from company_administrators a
    join users u on u.company_id = a.company_id and u.id = a.user_id
    where a.company_id = ${companyId} order by lower(u.name), lower(u.surname), a.id`.execute(tx)
  return rows
}

/** Somebody's row, which nobody else changes until the transaction ends. */
export const lockAdministrator = async (
  tx: Tx,
  companyId: string,
  userId: string,
): Promise<AdministratorRow | undefined> => {
  const { rows } = await sql<AdministratorRow>`
    select ${columns} from company_administrators a
    join users u on u.company_id = a.company_id and u.id = a.user_id
    where a.company_id = ${companyId} and a.user_id = ${userId} for update of a`.execute(tx)
  return rows[0]
}

export const isOfCompany = async (tx: Tx, companyId: string, userId: string): Promise<boolean> =>
  (await tx
    .selectFrom('users')
    .select('id')
    .where('companyId', '=', companyId)
    .where('id', '=', userId)
    .executeTakeFirst()) !== undefined

/** @throws AppError `administrator.exists` through the unique constraint. */
export const insertAdministrator = async (
  tx: Tx,
  administrator: { companyId: string; userId: string; permissions: string[] },
): Promise<void> => {
  await tx.insertInto('companyAdministrators').values(administrator).execute()
}

export const updateAdministrator = async (
  tx: Tx,
  { companyId, userId, permissions }: { companyId: string; userId: string; permissions: string[] },
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('companyAdministrators')
    .set({ permissions, updatedAt: now })
    .where('companyId', '=', companyId)
    .where('userId', '=', userId)
    .execute()
}

export const deleteAdministrator = async (tx: Tx, companyId: string, userId: string): Promise<void> => {
  await tx
    .deleteFrom('companyAdministrators')
    .where('companyId', '=', companyId)
    .where('userId', '=', userId)
    .execute()
}
