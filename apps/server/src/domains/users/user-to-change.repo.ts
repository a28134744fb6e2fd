import { givable, permissionsOf, type Permission } from '@muloqot/contract'
import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

/** Somebody who is about to be changed, with all they may do in their company. */
export type UserToChange = {
  id: string
  companyId: string
  email: string
  role: string
  isActive: boolean
  isVerified: boolean
  isBlocked: boolean
  /** Their block came with the company's and goes with it. */
  blockedWithCompany: boolean
  /** They can look after the company: not deleted, not blocked but with the company, and their address confirmed. */
  isAtWork: boolean
  isOfPlatform: boolean
  isCompanyActive: boolean
  permissions: readonly Permission[]
}

type Row = Omit<UserToChange, 'permissions'> & { ticked: string[]; extra: string[] }

const isAtWork = sql`(u.is_active and (not u.is_blocked or u.blocked_with_company) and u.email_verified_at is not null)`

/** Reads somebody and lets nobody else change them, or block their company, until the transaction ends. */
export const lockUser = async (tx: Tx, companyId: string, id: string): Promise<UserToChange | undefined> => {
  // The company first, in the order in which blocking it locks.
  await sql`select id from companies where id = ${companyId} for share`.execute(tx)
  const { rows } = await sql<Row>`
    select u.id, u.company_id, u.email, u.role, u.is_active, u.is_blocked, u.blocked_with_company,
      u.email_verified_at is not null as is_verified, ${isAtWork} as is_at_work,
      c.is_platform as is_of_platform, c.is_active as is_company_active, r.permissions as ticked,
      coalesce(a.permissions, '{}') as extra
    from users u
    join companies c on c.id = u.company_id
    join roles r on r.company_id = u.company_id and r.name = u.role
    left join company_administrators a on a.company_id = u.company_id and a.user_id = u.id
    where u.company_id = ${companyId} and u.id = ${id}
    for update of u`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const { ticked, extra, ...user } = row
  return { ...user, permissions: [...permissionsOf(user.role, ticked), ...givable(extra)] }
}

/**
 * Whether somebody else of this role is at work in the company. Until the transaction ends, nobody else can ask the
 * same, so that of two who are taken away at once the second is seen to be the last.
 */
export const isAnotherAtWork = async (
  tx: Tx,
  { id, companyId, role }: Pick<UserToChange, 'id' | 'companyId' | 'role'>,
): Promise<boolean> => {
  await sql`
    select id from roles where company_id = ${companyId} and name = ${role} for no key update`.execute(tx)
  const { rows } = await sql<{ is: boolean }>`
    select exists (select 1 from users u where u.company_id = ${companyId} and u.role = ${role} and u.id <> ${id}
      and ${isAtWork}) as is`.execute(tx)
  return rows[0]?.is ?? false
}
