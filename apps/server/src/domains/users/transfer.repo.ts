import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'
import type { UserToChange } from './user-to-change.repo.ts'

/** Neither company is blocked or changed until the transaction ends. Locked in the order of their ids, as everybody does. */
export const shareCompanies = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await sql`select id from companies where id = any(${ids}::uuid[]) order by id for share`.execute(tx)
}

/** Who leaves a company looks after it no longer. */
export const leaveAdministration = async (
  tx: Tx,
  { companyId, id }: Pick<UserToChange, 'companyId' | 'id'>,
): Promise<void> => {
  await tx
    .deleteFrom('companyAdministrators')
    .where('companyId', '=', companyId)
    .where('userId', '=', id)
    .execute()
}

/** Sessions and codes of theirs move along; a block that came with the company they leave does not. */
export const moveUser = async (
  tx: Tx,
  { companyId, id }: Pick<UserToChange, 'companyId' | 'id'>,
  to: { companyId: string; role: string },
  now: Date,
): Promise<void> => {
  await sql`
    update users set company_id = ${to.companyId}, role = ${to.role}, is_blocked = is_blocked and not blocked_with_company,
      blocked_with_company = false, updated_at = ${now}
    where company_id = ${companyId} and id = ${id}`.execute(tx)
}

/** Writes the leaving into the history of the company they leave; that they join another one its table tells by itself. */
export const recordTransfer = async (
  tx: Tx,
  { companyId, id }: Pick<UserToChange, 'companyId' | 'id'>,
  balance: bigint,
): Promise<void> => {
  await tx
    .insertInto('userCompanyHistory')
    .values({ companyId, userId: id, action: 'transferred', balanceAtTime: balance })
    .execute()
}
