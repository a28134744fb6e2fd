import type { ListUsersQuery, User } from '@muloqot/contract'
import { reachCompany, readOver, scopeOf, type Scope } from '#src/domains/companies/index.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { presentUser } from './present-user.ts'
import { countUsers, listUserRows } from './users.repo.ts'

const scopeOfQuery = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  companyId: string | undefined,
): Promise<Pick<Scope, 'ids'>> => {
  if (companyId === undefined) return await scopeOf(deps, ctx, 'users.read')
  await reachCompany(deps, ctx, companyId, 'users.read')
  return { ids: [companyId] }
}

/** People within somebody's reach, the newest first. @throws AppError `company.not_found`, `auth.forbidden` */
export const listUsers = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  query: ListUsersQuery,
): Promise<{ users: User[]; total: number; page: number; limit: number; offset: number }> => {
  const { page, limit } = query
  const offset = query.offset ?? (page - 1) * limit
  const scope = await scopeOfQuery(deps, ctx, query.company_id)
  const filter = {
    ids: scope.ids,
    search: query.search,
    role: query.role,
    isActive: query.is_active,
    isBlocked: query.is_blocked,
    isVerified: query.is_verified,
  }
  return await readOver(deps, ctx, scope, async (tx) => {
    const rows = await listUserRows(tx, filter, { skip: offset, limit })
    return { users: rows.map(presentUser), total: await countUsers(tx, filter), page, limit, offset }
  })
}

/** The people of one company, the newest first. @throws AppError `company.not_found`, `auth.forbidden` */
export const listCompanyUsers = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  companyId: string,
  { skip, limit }: { skip: number; limit: number },
): Promise<{ users: User[]; total: number; skip: number; limit: number }> => {
  const reach = await reachCompany(deps, ctx, companyId, 'users.read')
  const filter = { ids: [companyId] }
  return await deps.db.inCompany(reach, async (tx) => {
    const rows = await listUserRows(tx, filter, { skip, limit })
    return { users: rows.map(presentUser), total: await countUsers(tx, filter), skip, limit }
  })
}
