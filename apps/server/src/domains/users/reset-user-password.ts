import {
  endCodesOf,
  endSessionsOf,
  inPasswordTurn,
  refuseWeakPassword,
  sendNotice,
} from '#src/domains/auth/index.ts'
import { hashPassword } from '#src/platform/crypto/password.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { reachUser } from './reach-user.ts'
import { refuseOneself, requirePower } from './require-power.ts'
import { lockUser } from './user-to-change.repo.ts'
import { findUser, updatePassword } from './users.repo.ts'

/**
 * Gives somebody a new password. Every sign-in of theirs ends, and so do codes that were sent to them; they hear of it
 * by mail. One's own password is changed by telling the current one.
 * @throws AppError `user.not_found`, `auth.forbidden`, `user.yourself`, `user.beyond_you`, and those of a weak password
 */
export const resetUserPassword = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  userId: string,
  newPassword: string,
): Promise<{ success: true }> => {
  const reach = await reachUser(deps, ctx, userId, 'users.write')
  const { companyId } = reach
  const found = await deps.db.inCompany(reach, async (tx) => await findUser(tx, companyId, userId))
  if (!found) throw new AppError('user.not_found')
  refuseWeakPassword(newPassword, found.email)
  const passwordHash = await inPasswordTurn(async () => await hashPassword(newPassword))
  await deps.db.inCompany(reach, async (tx) => {
    const user = await lockUser(tx, companyId, userId)
    if (!user) throw new AppError('user.not_found')
    refuseOneself(ctx, user)
    requirePower(reach, user)
    const now = deps.clock.now()
    await updatePassword(tx, { companyId, id: userId, passwordHash }, now)
    await endSessionsOf(tx, { companyId, userId }, 'password', now)
    await endCodesOf(tx, { companyId, userId }, now)
    await sendNotice(tx, { companyId, userId, notice: 'password-changed' })
  })
  return { success: true }
}
