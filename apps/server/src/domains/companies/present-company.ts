import { languageSchema, type Company, type ListedCompany } from '@muloqot/contract'
import type { CompanyRow, ListedCompanyRow } from './companies.repo.ts'

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
    auto_delete_records_after_days: row.autoDeleteRecordsAfterDays,
  },
  balance: balance === null ? null : Number(balance),
  created_at: row.createdAt.toISOString(),
  updated_at: row.updatedAt.toISOString(),
})

/** A company as its list shows it. @param showsParent whether the parent lies within the asker's reach */
export const presentListedCompany = (
  row: ListedCompanyRow,
  balance: bigint | null,
  showsParent: boolean,
): ListedCompany => ({
  ...presentCompany(row, balance),
  users_count: row.usersCount,
  parent_company_name: showsParent ? row.parentCompanyName : null,
})
