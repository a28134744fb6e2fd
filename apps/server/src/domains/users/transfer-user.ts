import type { User } from '@muloqot/contract'
import { endSessionsOf, moveSecondFactor } from '#src/domains/auth/index.ts'
import { balancesOf } from '#src/domains/billing/index.ts'
import { reachCompany, requireOpenCompany } from '#src/domains/companies/index.ts'
import { roleToGive } from '#src/domains/roles/index.ts'
import { writeIntoLogOf } from '#src/platform/db/log-of-company.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { presentUser } from './present-user.ts'
import { refuseOneself, requireAnotherAdmin } from './require-power.ts'
import { leaveAdministration, moveUser, recordTransfer, shareCompanies } from './transfer.repo.ts'
import { lockUser } from './user-to-change.repo.ts'
import { findUser } from './users.repo.ts'

export type Transfer = {
  success: true
  user: User
  balance: { stays_with_company_id: string; amount: number }
}

/**
 * Moves somebody into another company. They are signed out, look after the company they leave no longer, and keep
 * their password, second factor and address. Each of the two companies finds its part in its own history and log. The
 * balance is the company's and stays with the one that is left.
 * @throws AppError `company.not_found`, `company.blocked`, `user.already_there`, `user.not_found` (also when they are
 *   not of `from_company_id`), `user.yourself`, `user.role_unknown`, `user.role_inactive`, `user.last_admin`
 */
export const transferUser = async (
  deps: Pick<PlatformDeps, 'db' | 'clock' | 'sealer'>,
  ctx: RequestContext,
  companyId: string,
  body: { user_id: string; from_company_id: string; role?: string | undefined },
): Promise<Transfer> => {
  const reach = await reachCompany(deps, ctx, companyId, 'platform.write')
  const { user_id: userId, from_company_id: fromCompanyId } = body
  return await deps.db.asSystem(
    'administer the installation',
    async (tx) => {
      await shareCompanies(tx, [companyId, fromCompanyId])
      await requireOpenCompany(tx, companyId)
      const user = await lockUser(tx, fromCompanyId, userId)
      if (!user) throw new AppError('user.not_found')
      if (fromCompanyId === companyId) throw new AppError('user.already_there')
      refuseOneself(ctx, user)
      const role = await roleToGive(tx, reach, body.role ?? user.role)
      await requireAnotherAdmin(tx, user)
      const now = deps.clock.now()
      const balance = (await balancesOf(tx, [fromCompanyId])).get(fromCompanyId) ?? 0n
      await endSessionsOf(tx, { companyId: fromCompanyId, userId }, 'transferred', now)
      await leaveAdministration(tx, user)
      await recordTransfer(tx, user, balance)
      await writeIntoLogOf(tx, companyId)
      await moveUser(tx, user, { companyId, role: role.name }, now)
      await moveSecondFactor(deps, tx, { userId, fromCompanyId, toCompanyId: companyId })
      const row = await findUser(tx, companyId, userId)
      if (!row) throw new AppError('user.not_found')
      return {
        success: true as const,
        user: presentUser(row),
        balance: { stays_with_company_id: fromCompanyId, amount: Number(balance) },
      }
    },
    { companyId: fromCompanyId, actor: ctx.actor },
  )
}
