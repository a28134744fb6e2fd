import type { User } from '@muloqot/contract'
import { inviteUser, sendInvitation } from '#src/domains/auth/index.ts'
import { reachCompany, requireOpenCompany } from '#src/domains/companies/index.ts'
import { roleToGive } from '#src/domains/roles/index.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { presentUser } from './present-user.ts'
import { reachUser } from './reach-user.ts'
import { requirePower } from './require-power.ts'
import { lockUser } from './user-to-change.repo.ts'
import { findUser } from './users.repo.ts'

/**
 * Invites somebody into a company by e-mail. They choose their password themselves and cannot sign in before.
 * @throws AppError `company.not_found`, `auth.forbidden`, `company.blocked`, `user.email_taken`, `user.role_unknown`,
 *   `user.role_inactive`, `role.beyond_yours`, `request.too_many`
 */
export const invitePerson = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  body: { email: string; name: string; surname: string; role: string; company_id?: string | undefined },
): Promise<{ success: true; user: User }> => {
  const { email, name, surname } = body
  const reach = await reachCompany(deps, ctx, body.company_id ?? ctx.companyId, 'users.write')
  const { companyId } = reach
  return await deps.db.inCompany(reach, async (tx) => {
    await requireOpenCompany(tx, companyId)
    const role = await roleToGive(tx, reach, body.role)
    const { address } = ctx.actor
    const id = await inviteUser(deps, tx, { companyId, email, name, surname, role: role.name, address })
    const row = await findUser(tx, companyId, id)
    if (!row) throw new AppError('user.not_found')
    return { success: true as const, user: presentUser(row) }
  })
}

/**
 * Sends the invitation anew to somebody who has not accepted it.
 * @throws AppError `user.not_found`, `auth.forbidden`, `user.beyond_you`, `user.already_joined`, `request.too_many`
 */
export const inviteAgain = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  userId: string,
): Promise<{ success: true }> => {
  const reach = await reachUser(deps, ctx, userId, 'users.write')
  const { companyId } = reach
  await deps.db.inCompany(reach, async (tx) => {
    const user = await lockUser(tx, companyId, userId)
    if (!user) throw new AppError('user.not_found')
    requirePower(reach, user)
    if (user.isVerified || !user.isActive || user.isBlocked) throw new AppError('user.already_joined')
    await sendInvitation(deps, tx, { companyId, userId, address: ctx.actor.address })
  })
  return { success: true }
}
