import type { Permission } from '@muloqot/contract'
import { findReach, type Reach } from '#src/domains/companies/index.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { findCompanyOfUser } from './users.repo.ts'

/**
 * The company of somebody, for a person who wants to do something with them. Every route with a user's id asks this
 * first.
 * @throws AppError `user.not_found` when they do not exist for that person, `auth.forbidden`
 */
export const reachUser = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  userId: string,
  permission: Permission,
): Promise<Reach> => {
  const find = async (tx: Parameters<typeof findCompanyOfUser>[0]): Promise<string | undefined> =>
    await findCompanyOfUser(tx, userId)
  const companyId =
    (await deps.db.inCompany(ctx, find)) ?? (await deps.db.asSystem('administer the installation', find))
  const reach = companyId === undefined ? null : await findReach(deps, ctx, companyId)
  if (!reach) throw new AppError('user.not_found')
  if (!reach.permissions.has(permission)) throw new AppError('auth.forbidden')
  return reach
}
