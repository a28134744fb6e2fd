import type { Company } from '@muloqot/contract'
import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { balanceFor } from './balance-for.ts'
import { setCompanyActive } from './block-company.ts'
import { updateCompany, type CompanyChange } from './companies.repo.ts'
import { moveCompany } from './move-company.ts'
import { presentCompany } from './present-company.ts'
import { reachCompany } from './reach-company.ts'

export type ChangeCompanyBody = {
  name?: string | undefined
  description?: string | null | undefined
  is_active?: boolean | undefined
  parent_company_id?: string | null | undefined
  settings?:
    | {
        language?: 'uz' | 'ru' | 'en' | undefined
        timezone?: string | undefined
        requires_second_factor?: boolean | undefined
        auto_delete_records_after_days?: number | null | undefined
      }
    | undefined
}

const toChange = ({ name, description, settings = {} }: ChangeCompanyBody): CompanyChange => ({
  ...(name === undefined ? {} : { name }),
  ...(description === undefined ? {} : { description: description || null }),
  ...(settings.language === undefined ? {} : { language: settings.language }),
  ...(settings.timezone === undefined ? {} : { timeZone: settings.timezone }),
  ...(settings.requires_second_factor === undefined
    ? {}
    : { requiresSecondFactor: settings.requires_second_factor }),
  ...(settings.auto_delete_records_after_days === undefined
    ? {}
    : { autoDeleteRecordsAfterDays: settings.auto_delete_records_after_days }),
})

/**
 * Changes the given fields of a company, all or none. Blocking it and moving it in the tree is for the platform's
 * administrator.
 * @throws AppError `company.not_found`, `auth.forbidden`, `company.name_taken`, `request.nothing_to_change`, and those
 *   of `setCompanyActive` and `moveCompany`
 */
export const changeCompany = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  companyId: string,
  body: ChangeCompanyBody,
): Promise<{ success: true; company: Company }> => {
  const reach = await reachCompany(deps, ctx, companyId, 'company.write')
  const { is_active: isActive, parent_company_id: parentId } = body
  const isForPlatform = isActive !== undefined || parentId !== undefined
  if (isForPlatform && !reach.permissions.has('platform.write')) throw new AppError('auth.forbidden')
  const change = toChange(body)
  if (!isForPlatform && Object.keys(change).length === 0) throw new AppError('request.nothing_to_change')
  const now = deps.clock.now()
  const work = async (tx: Tx): Promise<Company> => {
    // The tree is locked before any company, by everybody, so that two changes cannot wait for each other.
    if (parentId !== undefined) await moveCompany(tx, companyId, parentId, now)
    if (isActive !== undefined) await setCompanyActive(tx, companyId, isActive, now)
    const row = await updateCompany(tx, companyId, change, now)
    if (!row) throw new AppError('company.not_found')
    return presentCompany(row, await balanceFor(tx, reach))
  }
  const company = isForPlatform
    ? await deps.db.asSystem('administer the installation', work, reach)
    : await deps.db.inCompany(reach, work)
  return { success: true, company }
}
