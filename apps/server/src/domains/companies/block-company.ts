import { endSessionsOf } from '#src/domains/auth/index.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import {
  blockUsersWithCompany,
  lockCompany,
  unblockUsersWithCompany,
  updateCompany,
} from './companies.repo.ts'
import { reachCompany } from './reach-company.ts'

/**
 * Blocks or unblocks a company, in the caller's transaction. Blocking puts all its people out at once and blocks them;
 * unblocking gives back just what the block took. Asking for what is so already changes nothing.
 * @throws AppError `company.not_found`, `company.platform`
 */
export const setCompanyActive = async (
  tx: Tx,
  companyId: string,
  isActive: boolean,
  now: Date,
): Promise<void> => {
  const company = await lockCompany(tx, companyId)
  if (!company) throw new AppError('company.not_found')
  if (company.isActive === isActive) return
  if (company.isPlatform) throw new AppError('company.platform')
  await updateCompany(tx, companyId, { isActive }, now)
  if (isActive) {
    await unblockUsersWithCompany(tx, companyId, now)
    return
  }
  await blockUsersWithCompany(tx, companyId, now)
  await endSessionsOf(tx, { companyId }, 'blocked', now)
}

const setActive = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  companyId: string,
  isActive: boolean,
): Promise<{ success: true }> => {
  const reach = await reachCompany(deps, ctx, companyId, 'platform.write')
  await deps.db.inCompany(reach, async (tx) => {
    await setCompanyActive(tx, companyId, isActive, deps.clock.now())
  })
  return { success: true }
}

/** @throws AppError `company.not_found`, `company.platform` */
export const blockCompany = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  companyId: string,
): Promise<{ success: true }> => await setActive(deps, ctx, companyId, false)

/** @throws AppError `company.not_found` */
export const unblockCompany = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  companyId: string,
): Promise<{ success: true }> => await setActive(deps, ctx, companyId, true)
