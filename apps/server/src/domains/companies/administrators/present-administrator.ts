import { givable, type CompanyAdministrator } from '@muloqot/contract'
import type { AdministratorRow } from './administrators.repo.ts'

/** The one shape in which an administrator of a company leaves the server. */
export const presentAdministrator = (row: AdministratorRow): CompanyAdministrator => ({
  id: row.id,
  company_id: row.companyId,
  user_id: row.userId,
  email: row.email,
  name: row.name,
  surname: row.surname,
  permissions: [...givable(row.permissions)],
  created_at: row.createdAt.toISOString(),
  updated_at: row.updatedAt.toISOString(),
})
