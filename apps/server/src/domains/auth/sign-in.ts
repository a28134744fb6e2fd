import type { Tokens } from '@muloqot/contract'
import { verifyPassword } from '#src/platform/crypto/password.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { AnonymousContext } from '#src/platform/http/request-context.ts'
import { findUserByEmail } from './auth.repo.ts'
import { openSession } from './open-session.ts'

/**
 * Signs a person in by e-mail and password. Known and unknown people get the same answer after the same work; one who
 * is blocked, or whose company is, gets it too.
 * @throws AppError `auth.invalid_credentials`
 */
export const signIn = async (
  deps: Pick<PlatformDeps, 'db' | 'clock' | 'secretKey' | 'config'>,
  ctx: AnonymousContext,
  input: { username: string; password: string },
): Promise<Tokens> => {
  const email = input.username.toLowerCase()
  const user = await deps.db.asSystem('sign in', async (tx) => await findUserByEmail(tx, email))
  const isRight = await verifyPassword(input.password, user?.passwordHash ?? null)
  if (!user || !isRight || !user.isAllowedIn || !user.isVerified)
    throw new AppError('auth.invalid_credentials')
  return await deps.db.inCompany(user, async (tx) => await openSession(deps, tx, user, ctx))
}
