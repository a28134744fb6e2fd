import { verifyPassword } from '#src/platform/crypto/password.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { findPasswordHash } from '../auth.repo.ts'
import { inPasswordTurn } from '../password-turns.ts'
import { limitsOf, networkOf } from '../throttle/throttle-rules.ts'
import { checkTries, countFailure } from '../throttle/throttle.ts'

/**
 * Asks the person who is signed in for their password anew, before what must not be done with a found console or a
 * stolen token.
 * @returns their e-mail.
 * @throws AppError `auth.current_password_wrong`, `request.too_many`
 */
export const checkOwnPassword = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  password: string,
): Promise<{ email: string }> => {
  const whose = { account: ctx.userId, network: networkOf(ctx.actor.address), isKnown: false }
  const limits = limitsOf('password', whose)
  const { email, isRight } = await inPasswordTurn(async () => {
    await checkTries(deps, limits)
    const found = await deps.db.inCompany(ctx, async (tx) => await findPasswordHash(tx, ctx.userId))
    return {
      email: found?.email ?? '',
      isRight: await verifyPassword(password, found?.passwordHash ?? null),
    }
  })
  if (isRight) return { email }
  await countFailure(deps, limits)
  throw new AppError('auth.current_password_wrong')
}
