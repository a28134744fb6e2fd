import type { Permission } from '@muloqot/contract'
import type { TenantContext } from '#src/platform/db/actor.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { permissionsBelow } from './permission-rules.ts'
import { companyExists, findPermissionsBelow } from './reach.repo.ts'

/** A company that somebody may work in, to be opened with `deps.db.inCompany`, and what they may do there. */
export type Reach = TenantContext & { permissions: ReadonlySet<Permission>; isOwn: boolean }

/**
 * Who may reach a company: its own people, by their permissions; the platform's administrators; and an administrator
 * of a company above it, by what they were given as such. For everybody else it does not exist.
 * @returns null when it does not exist for them.
 */
export const findReach = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  companyId: string,
): Promise<Reach | null> => {
  const { actor } = ctx
  if (companyId === ctx.companyId) return { companyId, actor, permissions: ctx.permissions, isOwn: true }
  return await deps.db.asSystem('administer the installation', async (tx) => {
    if (ctx.permissions.has('platform.read')) {
      const isThere = await companyExists(tx, companyId)
      return isThere ? { companyId, actor, permissions: ctx.permissions, isOwn: false } : null
    }
    const given = await findPermissionsBelow(tx, ctx, companyId)
    return given ? { companyId, actor, permissions: permissionsBelow(given), isOwn: false } : null
  })
}

/**
 * A company for somebody who wants to do something there. Every route with a company's id asks this first.
 * @throws AppError `company.not_found` when it does not exist for them, `auth.forbidden` when they may see it only.
 */
export const reachCompany = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  companyId: string,
  permission: Permission,
): Promise<Reach> => {
  const reach = await findReach(deps, ctx, companyId)
  if (!reach) throw new AppError('company.not_found')
  if (!reach.permissions.has(permission)) throw new AppError('auth.forbidden')
  return reach
}
