import { basePermissions, givable, type Permission } from '@muloqot/contract'

/** Of what is wanted, that which is not there; what everybody may do is nothing that could be missing. */
export const missingFrom = (has: ReadonlySet<Permission>, wanted: readonly Permission[]): Permission[] =>
  wanted.filter((permission) => !has.has(permission) && !basePermissions.includes(permission))

/** What an administrator may do in the companies below: what they were given, and what everybody may. */
export const permissionsBelow = (given: readonly string[]): ReadonlySet<Permission> =>
  new Set(givable([...basePermissions, ...given]))
