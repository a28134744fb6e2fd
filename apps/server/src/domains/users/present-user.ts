import { languageSchema, type User } from '@muloqot/contract'
import type { UserRow } from './users.repo.ts'

/** The one shape in which somebody leaves the server for those who look after people. */
export const presentUser = (row: UserRow): User => ({
  id: row.id,
  email: row.email,
  name: row.name,
  surname: row.surname,
  role: row.role,
  role_name: row.roleName,
  company_id: row.companyId,
  company_name: row.companyName,
  is_active: row.isActive,
  is_blocked: row.isBlocked,
  is_verified: row.isVerified,
  has_second_factor: row.hasSecondFactor,
  preferred_language: row.language === null ? null : languageSchema.parse(row.language),
  last_activity: row.lastActivityAt?.toISOString() ?? null,
  created_at: row.createdAt.toISOString(),
  updated_at: row.updatedAt.toISOString(),
})
