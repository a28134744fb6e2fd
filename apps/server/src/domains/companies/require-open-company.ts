import type { Tx } from '#src/platform/db/database.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { shareCompany, type CompanyRow } from './companies.repo.ts'

/**
 * A company that somebody is about to join: until the transaction ends nobody blocks it.
 * @throws AppError `company.not_found`, `company.blocked`
 */
export const requireOpenCompany = async (tx: Tx, companyId: string): Promise<CompanyRow> => {
  const company = await shareCompany(tx, companyId)
  if (!company) throw new AppError('company.not_found')
  if (!company.isActive) throw new AppError('company.blocked')
  return company
}
