import type { CompanyAdministrator } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { reachCompany } from '../reach-company.ts'
import { listAdministratorRows } from './administrators.repo.ts'
import { presentAdministrator } from './present-administrator.ts'

/** Who looks after a company and those below it, by name. @throws AppError `company.not_found`, `auth.forbidden` */
export const listAdministrators = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  companyId: string,
): Promise<{ administrators: CompanyAdministrator[] }> => {
  const reach = await reachCompany(deps, ctx, companyId, 'users.read')
  const rows = await deps.db.inCompany(reach, async (tx) => await listAdministratorRows(tx, companyId))
  return { administrators: rows.map(presentAdministrator) }
}
