import { permissionsOf, type Role } from '@muloqot/contract'
import type { RoleRow } from './roles.repo.ts'

/** The one shape in which a role leaves the server. `usersCount`: null for those who may not see people. */
export const presentRole = (row: RoleRow, usersCount: number | null): Role => ({
  id: row.id,
  name: row.name,
  display_name: row.displayName,
  description: row.description,
  is_active: row.isActive,
  is_system: row.isSystem,
  permissions: [...permissionsOf(row.name, row.permissions)],
  users_count: usersCount,
  created_at: row.createdAt.toISOString(),
  updated_at: row.updatedAt.toISOString(),
})
