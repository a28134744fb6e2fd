import { basePermissions, type Permission, type Role, type User } from '@muloqot/contract'
import type { UserState } from './users-search.ts'

/** How somebody stands, the strongest first: who was deleted is out whatever else is true. */
export const stateOf = ({ is_active, is_blocked, is_verified }: User): UserState => {
  if (!is_active) return 'deleted'
  if (is_blocked) return 'blocked'
  return is_verified ? 'working' : 'invited'
}

/** Why somebody's role, block and existence are not the person's to change. */
export type Refusal = 'readOnly' | 'yourself' | 'beyond' | 'lastAdmin'

/** Whether somebody with these rights gives, or changes people who have, a role without handing out more than theirs. */
export const isWithin = (rights: ReadonlySet<Permission>, role: Pick<Role, 'permissions'>): boolean =>
  role.permissions.every((permission) => rights.has(permission) || basePermissions.includes(permission))

/** The roles that can be given, their own one first of all kept, so that a form shows what is. */
export const rolesToGive = (
  rights: ReadonlySet<Permission>,
  roles: readonly Role[],
  current?: string,
): Role[] => roles.filter((role) => role.name === current || (role.is_active && isWithin(rights, role)))

/**
 * The key of the role of which a company needs one person at work: the installation's own needs an administrator, any
 * other a CEO.
 */
export const neededRole = (roles: readonly Pick<Role, 'name'>[]): 'admin' | 'ceo' =>
  roles.some(({ name }) => name === 'admin') ? 'admin' : 'ceo'

/**
 * What stands in the way of taking somebody's access.
 * @param atWork how many people of the company have the role it needs and can sign in; undefined while unknown
 */
export const refusalOf = (
  user: User,
  {
    myId,
    rights,
    roles,
    atWork,
  }: { myId: string; rights: ReadonlySet<Permission>; roles: readonly Role[]; atWork: number | undefined },
): Refusal | null => {
  if (!rights.has('users.write')) return 'readOnly'
  if (user.id === myId) return 'yourself'
  const role = roles.find(({ name }) => name === user.role)
  if (role && !isWithin(rights, role)) return 'beyond'
  const isNeeded = user.role === neededRole(roles) && stateOf(user) === 'working'
  return isNeeded && atWork !== undefined && atWork <= 1 ? 'lastAdmin' : null
}
