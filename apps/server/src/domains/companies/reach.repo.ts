import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

export const companyExists = async (tx: Tx, companyId: string): Promise<boolean> =>
  (await tx
    .selectFrom('companies')
    .select('id')
    .where('id', '=', companyId)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()) !== undefined

/**
 * What an administrator of a company was given, when `companyId` is a company below it; needs the system role.
 * @returns undefined when the person is no administrator or the company is not below.
 */
export const findPermissionsBelow = async (
  tx: Tx,
  administrator: { companyId: string; userId: string },
  companyId: string,
): Promise<string[] | undefined> => {
  const { rows } = await sql<{ permissions: string[] }>`
    with recursive above as (
      select id, parent_company_id from companies where id = ${companyId} and deleted_at is null
      union
      select c.id, c.parent_company_id from companies c join above on c.id = above.parent_company_id
      where c.deleted_at is null
    )
    select permissions from company_administrators
    where company_id = ${administrator.companyId} and user_id = ${administrator.userId}
      and company_id <> ${companyId} and company_id in (select id from above)`.execute(tx)
  return rows[0]?.permissions
}

/** The companies below that of an administrator, with what they were given; needs the system role. */
export const findCompaniesBelow = async (
  tx: Tx,
  administrator: { companyId: string; userId: string },
): Promise<{ ids: string[]; permissions: string[] } | undefined> => {
  const { rows } = await sql<{ ids: string[]; permissions: string[] }>`
    with recursive below as (
      select id from companies where parent_company_id = ${administrator.companyId} and deleted_at is null
      union
      select c.id from companies c join below on c.parent_company_id = below.id where c.deleted_at is null
    )
    select a.permissions, array(select id from below) as ids from company_administrators a
    where a.company_id = ${administrator.companyId} and a.user_id = ${administrator.userId}`.execute(tx)
  return rows[0]
}
