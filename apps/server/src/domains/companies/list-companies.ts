import type { ListedCompany } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { balancesFor } from './balance-for.ts'
import { countCompanies, listCompanyRows } from './companies.repo.ts'
import { presentListedCompany } from './present-company.ts'
import { readOver, scopeOf } from './scope.ts'

export type ListCompaniesQuery = {
  skip: number
  limit: number
  search?: string | undefined
  is_active?: boolean | undefined
  parent_company_id?: string | undefined
}

/** The companies within somebody's reach, by their names. */
export const listCompanies = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  query: ListCompaniesQuery,
): Promise<{ companies: ListedCompany[]; total: number; skip: number; limit: number }> => {
  const { skip, limit } = query
  const scope = await scopeOf(deps, ctx, 'company.read')
  const filter = {
    ids: scope.ids,
    search: query.search,
    isActive: query.is_active,
    parentCompanyId: query.parent_company_id,
  }
  return await readOver(deps, ctx, scope, async (tx) => {
    const rows = await listCompanyRows(tx, filter, { skip, limit })
    const balances = await balancesFor(tx, scope, rows)
    const isWithin = (id: string | null): boolean =>
      id !== null && (scope.ids === 'all' || scope.ids.includes(id))
    const companies = rows.map((row) =>
      presentListedCompany(row, balances.get(row.id) ?? null, isWithin(row.parentCompanyId)),
    )
    return { companies, total: await countCompanies(tx, filter), skip, limit }
  })
}
