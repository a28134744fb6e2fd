import type { Permission, Role } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { onlyGiven } from '#src/platform/http/only-given.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { presentRole } from './present-role.ts'
import { readRoleUse } from './role-use.repo.ts'
import { lockRole, updateRole, type RoleChange } from './roles.repo.ts'
import { givenBeyond, isRaise, storedPermissions } from './ticked-rules.ts'

export type ChangeRoleBody = {
  display_name?: string | null | undefined
  description?: string | null | undefined
  is_active?: boolean | null | undefined
  permissions?: Permission[] | null | undefined
}

const toChange = (body: ChangeRoleBody): RoleChange => {
  const given = onlyGiven(body)
  return {
    ...(given.display_name === undefined ? {} : { displayName: given.display_name }),
    ...(given.description === undefined ? {} : { description: given.description || null }),
    ...(given.is_active === undefined ? {} : { isActive: given.is_active }),
    ...(given.permissions === undefined ? {} : { permissions: storedPermissions(given.permissions) }),
  }
}

/**
 * Changes the given fields of a role of one's company; null counts as not given, an empty description takes it away.
 * A role that somebody has cannot be switched off, because they would lose all access at once: they get another one
 * first. Permissions that change count on the very next request of those who have the role.
 * Nobody raises the role they have themselves, also not by what they were given in another way and might lose.
 * @throws AppError `role.not_found`, `role.system`, `role.in_use`, `role.beyond_yours`, `user.yourself`,
 *   `request.nothing_to_change`
 */
export const changeRole = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  id: string,
  body: ChangeRoleBody,
): Promise<Role> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const role = await lockRole(tx, ctx.companyId, id)
    if (!role) throw new AppError('role.not_found')
    const change = toChange(body)
    if (Object.keys(change).length === 0) throw new AppError('request.nothing_to_change')
    if (change.permissions && role.isSystem) throw new AppError('role.system')
    const missing = givenBeyond(ctx.permissions, body.permissions ?? [], role.permissions)
    if (missing.length > 0) throw new AppError('role.beyond_yours', { details: { permissions: missing } })
    if (change.permissions && isRaise(role.permissions, change.permissions) && role.name === ctx.role)
      throw new AppError('user.yourself')
    const now = deps.clock.now()
    const use = await readRoleUse(tx, role, now)
    const isInUse = use.users_count + use.keys_count > 0
    if (role.isActive && change.isActive === false && isInUse)
      throw new AppError('role.in_use', { details: use })
    const row = await updateRole(tx, role, change, now)
    return presentRole(row, ctx.permissions.has('users.read') ? use.users_count : null)
  })
