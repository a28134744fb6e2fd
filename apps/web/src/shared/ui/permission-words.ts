import { permissions, platformPermissions, type Permission } from '@muloqot/contract'
import type texts from '../../locales/en/permissions.json'

export type PermissionGroup = keyof typeof texts.group

/** What a permission is about: the part before its point. */
export const groupOf = (name: string): PermissionGroup =>
  // The contract's permissions and the texts have the same groups: a permission without a text does not compile.
  name.replace(/\..*$/, '') as PermissionGroup

/** Whether it belongs to the installation and no company can give it. */
export const platformOnly = (permission: Permission): boolean =>
  platformPermissions.some((reserved) => reserved === permission)

/** Permissions in their groups, in the contract's order. */
export const permissionGroups: readonly { name: PermissionGroup; permissions: readonly Permission[] }[] = [
  ...new Set(permissions.map(groupOf)),
].map((name) => ({ name, permissions: permissions.filter((permission) => groupOf(permission) === name) }))
