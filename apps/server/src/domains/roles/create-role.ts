import { systemRoles, type Permission, type Role } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { presentRole } from './present-role.ts'
import { insertRole } from './roles.repo.ts'
import { givenBeyond, storedPermissions } from './ticked-rules.ts'

/**
 * Makes a role of one's company out of permissions one has oneself.
 * @throws AppError `role.name_taken`, `role.beyond_yours`
 */
export const createRole = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  body: {
    name: string
    display_name: string
    description: string | null
    is_active: boolean
    permissions: Permission[]
  },
): Promise<Role> => {
  // Also those that this company does not have: what a system role may do follows from its key.
  if (systemRoles.some((key) => key === body.name)) throw new AppError('role.name_taken')
  const missing = givenBeyond(ctx.permissions, body.permissions, [])
  if (missing.length > 0) throw new AppError('role.beyond_yours', { details: { permissions: missing } })
  return await deps.db.inCompany(ctx, async (tx) => {
    const row = await insertRole(tx, {
      companyId: ctx.companyId,
      name: body.name,
      displayName: body.display_name,
      description: body.description || null,
      permissions: storedPermissions(body.permissions),
      isActive: body.is_active,
    })
    return presentRole(row, ctx.permissions.has('users.read') ? 0 : null)
  })
}
