import {
  basePermissions,
  companyPermissions,
  permissions as allPermissions,
  type Permission,
} from '@muloqot/contract'
import type { RequestContext } from '#src/platform/http/request-context.ts'

type Listed = { name: Permission; is_base: boolean; can_give: boolean }

/** Every permission, grouped by what it is about, in the contract's order; the platform's own for its people only. */
export const listPermissions = (
  ctx: Pick<RequestContext, 'permissions'>,
): { groups: { name: string; permissions: Listed[] }[] } => {
  const groups = new Map<string, Listed[]>()
  for (const permission of allPermissions) {
    const isGivable = companyPermissions.includes(permission)
    if (!isGivable && !ctx.permissions.has(permission)) continue
    const group = permission.slice(0, permission.indexOf('.'))
    const listed = {
      name: permission,
      is_base: basePermissions.includes(permission),
      can_give: isGivable && ctx.permissions.has(permission),
    }
    groups.set(group, [...(groups.get(group) ?? []), listed])
  }
  return { groups: [...groups].map(([name, permissions]) => ({ name, permissions })) }
}
