import { languageSchema, type Company } from '@muloqot/contract'
import type { CompanyRow } from './companies.repo.ts'

/** The one shape in which a company leaves the server. `balance`: tiyin, null for those who may not see it. */
export const presentCompany = (row: CompanyRow, balance: bigint | null): Company => ({
  id: row.id,
  name: row.name,
  description: row.description,
  is_active: row.isActive,
  parent_company_id: row.parentCompanyId,
  hierarchy_level: row.hierarchyLevel,
  settings: {
    language: languageSchema.parse(row.language),
    timezone: row.timeZone,
    requires_second_factor: row.requiresSecondFactor,
  },
  balance: balance === null ? null : Number(balance),
  created_at: row.createdAt.toISOString(),
  updated_at: row.updatedAt.toISOString(),
})
