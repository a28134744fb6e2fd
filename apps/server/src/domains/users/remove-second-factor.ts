import { endSecondFactor, endSessionsOf, sendNotice } from '#src/domains/auth/index.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { reachUser } from './reach-user.ts'
import { refuseOneself, requirePower } from './require-power.ts'
import { lockUser } from './user-to-change.repo.ts'

/**
 * Takes the second factor of somebody away who lost their device and their recovery codes. Every sign-in of theirs
 * ends, and they hear of it by mail. One's own is ended by telling the password.
 * @throws AppError `user.not_found`, `auth.forbidden`, `user.yourself`, `user.beyond_you`, `auth.second_factor_is_off`
 */
export const removeSecondFactor = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  userId: string,
): Promise<{ success: true }> => {
  const reach = await reachUser(deps, ctx, userId, 'users.write')
  const { companyId } = reach
  await deps.db.inCompany(reach, async (tx) => {
    const user = await lockUser(tx, companyId, userId)
    if (!user) throw new AppError('user.not_found')
    refuseOneself(ctx, user)
    requirePower(reach, user)
    const now = deps.clock.now()
    if (!(await endSecondFactor(tx, userId, now))) throw new AppError('auth.second_factor_is_off')
    await endSessionsOf(tx, { companyId, userId }, 'ended', now)
    await sendNotice(tx, { companyId, userId, notice: 'second-factor-off' })
  })
  return { success: true }
}
