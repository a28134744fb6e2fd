import { hashPassword } from '#src/platform/crypto/password.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { updateUser } from '../auth.repo.ts'
import { endCodesOf, endSessionsOf } from '../end-access.repo.ts'
import { sendNotice } from '../notices/notice-jobs.ts'
import { inPasswordTurn } from '../password-turns.ts'
import { checkOwnPassword } from './check-own-password.ts'
import { refuseWeakPassword } from './refuse-weak-password.ts'

/**
 * Changes one's password. The other sign-ins end, and codes that were sent before open nothing any more.
 * @throws AppError `auth.current_password_wrong`, `request.too_many`, those of a weak password
 */
export const changePassword = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  body: { current_password: string; new_password: string },
): Promise<void> => {
  const { email } = await checkOwnPassword(deps, ctx, body.current_password)
  refuseWeakPassword(body.new_password, email)
  const passwordHash = await inPasswordTurn(async () => await hashPassword(body.new_password))
  const owner = { companyId: ctx.companyId, userId: ctx.userId }
  await deps.db.inCompany(ctx, async (tx) => {
    const now = deps.clock.now()
    await updateUser(tx, owner, { passwordHash }, now)
    await endSessionsOf(tx, { ...owner, exceptSessionId: ctx.sessionId }, 'password', now)
    await endCodesOf(tx, owner, now)
    await sendNotice(tx, { ...owner, notice: 'password-changed' })
  })
}
