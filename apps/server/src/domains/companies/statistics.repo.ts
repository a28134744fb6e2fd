import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

export type CompanyFigures = {
  usersCount: number
  activeUsersCount: number
  contactsCount: number
  campaignsCount: number
  callsCount: number
}

/** How much there is in a company. People are active who can sign in. */
export const readFigures = async (tx: Tx, companyId: string): Promise<CompanyFigures> => {
  const { rows } = await sql<CompanyFigures>`
    select
      (select count(*)::int from users where company_id = ${companyId}) as users_count,
      (select count(*)::int from users where company_id = ${companyId} and is_active and not is_blocked
        and email_verified_at is not null) as active_users_count,
      (select count(*)::int from contacts where company_id = ${companyId}) as contacts_count,
      (select count(*)::int from campaigns where company_id = ${companyId}) as campaigns_count,
      (select count(*)::int from calls where company_id = ${companyId}) as calls_count`.execute(tx)
  const [figures] = rows
  if (!figures) throw new Error('counting gave no row')
  return figures
}
