import { givable, type CompanyAdministrator, type Permission } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { missingFrom } from '../permission-rules.ts'
import { reachCompany } from '../reach-company.ts'
import {
  deleteAdministrator,
  lockAdministrator,
  updateAdministrator,
  type AdministratorRow,
} from './administrators.repo.ts'
import { presentAdministrator } from './present-administrator.ts'

const refuseBeyond = (has: ReadonlySet<Permission>, row: AdministratorRow): void => {
  if (missingFrom(has, givable(row.permissions)).length > 0) throw new AppError('user.beyond_you')
}

/**
 * Replaces what an administrator was given. Nobody changes their own, nor that of somebody who was given more than
 * they have.
 * @throws AppError `company.not_found`, `auth.forbidden`, `administrator.not_found`, `user.yourself`,
 *   `user.beyond_you`, `role.beyond_yours`
 */
export const changeAdministrator = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  { company_id: companyId, user_id: userId }: { company_id: string; user_id: string },
  body: { permissions: Permission[] },
): Promise<{ success: true; administrator: CompanyAdministrator }> => {
  const reach = await reachCompany(deps, ctx, companyId, 'roles.write')
  const permissions = [...new Set(body.permissions)]
  return await deps.db.inCompany(reach, async (tx) => {
    const row = await lockAdministrator(tx, companyId, userId)
    if (!row) throw new AppError('administrator.not_found')
    if (userId === ctx.userId) throw new AppError('user.yourself')
    refuseBeyond(reach.permissions, row)
    const missing = missingFrom(reach.permissions, permissions)
    if (missing.length > 0) throw new AppError('role.beyond_yours', { details: { permissions: missing } })
    const now = deps.clock.now()
    await updateAdministrator(tx, { companyId, userId, permissions }, now)
    const administrator = presentAdministrator({ ...row, permissions, updatedAt: now })
    return { success: true as const, administrator }
  })
}

/**
 * Ends somebody's looking after a company; also one's own.
 * @throws AppError `company.not_found`, `auth.forbidden`, `administrator.not_found`, `user.beyond_you`
 */
export const removeAdministrator = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  { company_id: companyId, user_id: userId }: { company_id: string; user_id: string },
): Promise<{ success: true }> => {
  const reach = await reachCompany(deps, ctx, companyId, 'roles.write')
  await deps.db.inCompany(reach, async (tx) => {
    const row = await lockAdministrator(tx, companyId, userId)
    if (!row) throw new AppError('administrator.not_found')
    if (userId !== ctx.userId) refuseBeyond(reach.permissions, row)
    await deleteAdministrator(tx, companyId, userId)
  })
  return { success: true }
}
