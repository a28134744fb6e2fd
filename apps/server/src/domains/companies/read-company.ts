import type { Company, CompanyStatistics, Permission } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { balanceFor } from './balance-for.ts'
import { findCompany } from './companies.repo.ts'
import { presentCompany } from './present-company.ts'
import { reachCompany } from './reach-company.ts'
import { readFigures } from './statistics.repo.ts'

/** A company with its figures. @throws AppError `company.not_found`, `auth.forbidden` */
export const readCompany = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  companyId: string,
): Promise<{ company: Company; statistics: CompanyStatistics; permissions: Permission[] }> => {
  const reach = await reachCompany(deps, ctx, companyId, 'company.read')
  return await deps.db.inCompany(reach, async (tx) => {
    const row = await findCompany(tx, companyId)
    if (!row) throw new AppError('company.not_found')
    const company = presentCompany(row, await balanceFor(tx, reach))
    const figures = await readFigures(tx, companyId)
    return {
      company,
      statistics: {
        users_count: figures.usersCount,
        active_users_count: figures.activeUsersCount,
        contacts_count: figures.contactsCount,
        campaigns_count: figures.campaignsCount,
        calls_count: figures.callsCount,
        balance: company.balance,
      },
      permissions: [...reach.permissions],
    }
  })
}
