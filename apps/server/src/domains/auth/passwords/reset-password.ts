import { hashPassword } from '#src/platform/crypto/password.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { AnonymousContext } from '#src/platform/http/request-context.ts'
import { updateUser } from '../auth.repo.ts'
import { findCodeHolder, useCode } from '../codes/use-code.ts'
import { endSessionsOf } from '../end-access.repo.ts'
import { sendNotice } from '../notices/notice-jobs.ts'
import { inPasswordTurn } from '../password-turns.ts'
import { refuseWeakPassword } from './refuse-weak-password.ts'

/**
 * Gives a new password to whoever enters the code that was sent to their address. Every sign-in of theirs ends; the
 * second factor stays, because a mailbox alone must not be enough. The code shows that the address is theirs.
 * @throws AppError `auth.code_wrong`, `request.too_many`, those of a weak password
 */
export const resetPassword = async (
  deps: Pick<PlatformDeps, 'db' | 'clock' | 'secretKey'>,
  ctx: AnonymousContext,
  { email, code, new_password: password }: { email: string; code: string; new_password: string },
): Promise<void> => {
  refuseWeakPassword(password, email)
  const holder = await findCodeHolder(deps, ctx, email)
  const passwordHash = await inPasswordTurn(async () => await hashPassword(password))
  const entered = { code, purpose: 'reset-password', action: 'resetPassword' } as const
  await useCode(deps, ctx, holder, entered, async (tx, user) => {
    const now = deps.clock.now()
    const owner = { companyId: user.companyId, userId: user.id }
    await updateUser(tx, owner, { passwordHash, ...(user.isVerified ? {} : { emailVerifiedAt: now }) }, now)
    await endSessionsOf(tx, owner, 'password', now)
    await sendNotice(tx, { ...owner, notice: 'password-changed' })
  })
}
