import type { CompanyAdministrator, Permission } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { missingFrom } from '../permission-rules.ts'
import { reachCompany } from '../reach-company.ts'
import { insertAdministrator, isOfCompany, lockAdministrator } from './administrators.repo.ts'
import { presentAdministrator } from './present-administrator.ts'

/**
 * Lets somebody of a company look after it and those below it. Nobody gives more than they have there, and nobody
 * appoints themselves: it would open the companies below to them.
 * @throws AppError `company.not_found`, `auth.forbidden`, `user.not_found`, `user.yourself`, `role.beyond_yours`,
 *   `administrator.exists`
 */
export const addAdministrator = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  companyId: string,
  body: { user_id: string; permissions: Permission[] },
): Promise<{ success: true; administrator: CompanyAdministrator }> => {
  const reach = await reachCompany(deps, ctx, companyId, 'roles.write')
  const { user_id: userId } = body
  const permissions = [...new Set(body.permissions)]
  return await deps.db.inCompany(reach, async (tx) => {
    if (!(await isOfCompany(tx, companyId, userId))) throw new AppError('user.not_found')
    if (userId === ctx.userId) throw new AppError('user.yourself')
    const missing = missingFrom(reach.permissions, permissions)
    if (missing.length > 0) throw new AppError('role.beyond_yours', { details: { permissions: missing } })
    await insertAdministrator(tx, { companyId, userId, permissions })
    const row = await lockAdministrator(tx, companyId, userId)
    if (!row) throw new AppError('administrator.not_found')
    return { success: true as const, administrator: presentAdministrator(row) }
  })
}
