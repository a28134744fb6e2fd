import type { Permission } from '@muloqot/contract'
import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { permissionsBelow } from './permission-rules.ts'
import { findCompaniesBelow } from './reach.repo.ts'

/** The companies that a list of somebody covers. */
export type Scope = {
  ids: 'all' | readonly string[]
  /** What they may do in one of them. */
  permissionsIn(companyId: string): ReadonlySet<Permission>
}

const nothing: ReadonlySet<Permission> = new Set()

/** The companies in which somebody has a permission: those that `reachCompany` would let them into. */
export const scopeOf = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  permission: Permission,
): Promise<Scope> => {
  if (ctx.permissions.has('platform.read')) return { ids: 'all', permissionsIn: () => ctx.permissions }
  const below = await deps.db.asSystem(
    'administer the installation',
    async (tx) => await findCompaniesBelow(tx, ctx),
  )
  const given = below ? permissionsBelow(below.permissions) : nothing
  const own = ctx.permissions.has(permission) ? [ctx.companyId] : []
  const ids = [...own, ...(given.has(permission) ? (below?.ids ?? []) : [])]
  return {
    ids,
    permissionsIn: (companyId) => {
      if (companyId === ctx.companyId) return ctx.permissions
      return ids.includes(companyId) ? given : nothing
    },
  }
}

/** Reads over a scope: in one's own company alone when it is no wider, else outside of one company. */
export const readOver = async <T>(
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  { ids }: Pick<Scope, 'ids'>,
  read: (tx: Tx) => Promise<T>,
): Promise<T> => {
  const isOwnOnly = ids !== 'all' && ids.every((id) => id === ctx.companyId)
  if (isOwnOnly) return await deps.db.inCompany(ctx, read)
  return await deps.db.asSystem('administer the installation', read)
}
