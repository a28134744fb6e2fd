import type { Role } from '@muloqot/contract'
import { reachCompany } from '#src/domains/companies/index.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { presentRole } from './present-role.ts'
import { countUsersByRole, listRoleRows } from './roles.repo.ts'

/** The roles of a company, active or not, by their display name. @throws AppError `company.not_found` */
export const listRoles = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  companyId: string,
): Promise<Role[]> => {
  const reach = await reachCompany(deps, ctx, companyId, 'roles.read')
  return await deps.db.inCompany(reach, async (tx) => {
    const rows = await listRoleRows(tx, companyId)
    if (!reach.permissions.has('users.read')) return rows.map((row) => presentRole(row, null))
    const counts = await countUsersByRole(tx, companyId)
    return rows.map((row) => presentRole(row, counts.get(row.name) ?? 0))
  })
}
