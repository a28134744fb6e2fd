import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { containsText } from '#src/platform/db/contains-text.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { Scope } from '#src/domains/companies/index.ts'

/** Somebody with the names of their role and company, as the repo reads them. */
export type UserRow = {
  id: string
  companyId: string
  companyName: string
  email: string
  name: string
  surname: string
  role: string
  roleName: string
  isActive: boolean
  isBlocked: boolean
  isVerified: boolean
  hasSecondFactor: boolean
  language: string | null
  lastActivityAt: Date | null
  createdAt: Date
  updatedAt: Date
}

const columns = sql`
  u.id, u.company_id, c.name as company_name, u.email, u.name, u.surname, u.role, r.display_name as role_name,
  u.is_active, u.is_blocked, u.email_verified_at is not null as is_verified,
  u.second_factor_since is not null as has_second_factor, u.language, u.last_activity_at, u.created_at, u.updated_at`

const from = sql`
  from users u
  join companies c on c.id = u.company_id
  join roles r on r.company_id = u.company_id and r.name = u.role`

export type UserFilter = {
  ids: Scope['ids']
  search?: string | undefined
  role?: string | undefined
  isActive?: boolean | undefined
  isBlocked?: boolean | undefined
  isVerified?: boolean | undefined
}

/** The filter as one condition. Each word must stand in the name or the address or, over all companies, the company. */
const matches = (filter: UserFilter): RawBuilder<SqlBool> => {
  const conditions = [sql<SqlBool>`c.deleted_at is null`]
  if (filter.ids !== 'all') conditions.push(sql`u.company_id = any(${filter.ids}::uuid[])`)
  if (filter.role) conditions.push(sql`u.role = ${filter.role}`)
  if (filter.isActive !== undefined) conditions.push(sql`u.is_active = ${filter.isActive}`)
  if (filter.isBlocked !== undefined) conditions.push(sql`u.is_blocked = ${filter.isBlocked}`)
  if (filter.isVerified !== undefined)
    conditions.push(sql`(u.email_verified_at is not null) = ${filter.isVerified}`)
  const searched = ['u.name', 'u.surname', 'u.email', ...(filter.ids === 'all' ? ['c.name'] : [])]
  for (const word of filter.search?.split(/\s+/).filter(Boolean) ?? []) {
    const inOneOf = searched.map((column) => containsText(column, word))
    conditions.push(sql`(${sql.join(inOneOf, sql` or `)})`)
  }
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

/** The newest first. */
export const listUserRows = async (
  tx: Tx,
  filter: UserFilter,
  { skip, limit }: { skip: number; limit: number },
): Promise<UserRow[]> => {
  const { rows } = await sql<UserRow>`
    select ${columns} ${from} where ${matches(filter)}
    order by u.created_at desc, u.id desc limit ${limit} offset ${skip}`.execute(tx)
  return rows
}

export const countUsers = async (tx: Tx, filter: UserFilter): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count ${from} where ${matches(filter)}`.execute(tx)
  return rows[0]?.count ?? 0
}

export const findUser = async (tx: Tx, companyId: string, id: string): Promise<UserRow | undefined> => {
  const { rows } = await sql<UserRow>`
    select ${columns} ${from} where u.company_id = ${companyId} and u.id = ${id}`.execute(tx)
  return rows[0]
}

/** The company somebody belongs to, of those that the transaction may see. */
export const findCompanyOfUser = async (tx: Tx, id: string): Promise<string | undefined> =>
  (await tx.selectFrom('users').select('companyId').where('id', '=', id).executeTakeFirst())?.companyId

/** @throws AppError `user.email_taken` through the unique constraint. */
export const insertUser = async (
  tx: Tx,
  user: {
    companyId: string
    email: string
    passwordHash: string
    name: string
    surname: string
    role: string
    emailVerifiedAt: Date
  },
): Promise<string> => {
  const { id } = await tx.insertInto('users').values(user).returning('id').executeTakeFirstOrThrow()
  return id
}

export type UserChange = {
  email?: string | undefined
  name?: string | undefined
  surname?: string | undefined
  role?: string | undefined
  language?: string | undefined
  isActive?: boolean | undefined
  isBlocked?: boolean | undefined
  blockedWithCompany?: boolean | undefined
}

/** @throws AppError `user.email_taken` through the unique constraint. */
export const updateUser = async (
  tx: Tx,
  companyId: string,
  id: string,
  change: UserChange,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('users')
    .set({ ...change, updatedAt: now })
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .execute()
}

/** Whoever gives the password vouches for the address too. */
export const updatePassword = async (
  tx: Tx,
  { companyId, id, passwordHash }: { companyId: string; id: string; passwordHash: string },
  now: Date,
): Promise<void> => {
  await sql`
    update users set password_hash = ${passwordHash}, email_verified_at = coalesce(email_verified_at, ${now}), updated_at = ${now}
    where company_id = ${companyId} and id = ${id}`.execute(tx)
}
