import type { CompanyBranch } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { reachCompany } from './reach-company.ts'
import { readOver, scopeOf } from './scope.ts'
import { listBranches } from './tree.repo.ts'

/**
 * A company and those below it that somebody may see, each parent before its children.
 * @throws AppError `company.not_found`, `auth.forbidden`
 */
export const readCompanyTree = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  companyId: string,
): Promise<{ companies: CompanyBranch[] }> => {
  await reachCompany(deps, ctx, companyId, 'company.read')
  const scope = await scopeOf(deps, ctx, 'company.read')
  const branches = await readOver(deps, ctx, scope, async (tx) => await listBranches(tx, companyId))
  return {
    companies: branches
      .filter(({ id }) => scope.ids === 'all' || scope.ids.includes(id))
      .map((row) => ({
        id: row.id,
        name: row.name,
        is_active: row.isActive,
        parent_company_id: row.parentCompanyId,
        hierarchy_level: row.hierarchyLevel,
        users_count: row.usersCount,
      })),
  }
}
