import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Tokens } from '@muloqot/contract'
import { verifyPassword } from '#src/platform/crypto/password.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { AnonymousContext } from '#src/platform/http/request-context.ts'
import { accessTokenSeconds, signAccessToken } from './access-token.ts'
import { findUserByEmail, insertSession } from './auth.repo.ts'

const refreshTokenDays = 15

/**
 * Signs a person in by e-mail and password: one session, an access token and a refresh token (64 random bytes, kept as
 * their hash only). Known and unknown people get the same answer after the same work.
 * @throws AppError `auth.invalid_credentials`
 */
export const signIn = async (
  deps: Pick<PlatformDeps, 'db' | 'clock' | 'secretKey'>,
  ctx: AnonymousContext,
  input: { username: string; password: string },
): Promise<Tokens> => {
  const email = input.username.toLowerCase()
  const user = await deps.db.asSystem('sign in', async (tx) => await findUserByEmail(tx, email))
  const isRight = await verifyPassword(input.password, user?.passwordHash ?? null)
  if (!user || !isRight) throw new AppError('auth.invalid_credentials')

  const now = deps.clock.now()
  const sessionId = randomUUID()
  const refreshToken = randomBytes(64).toString('base64url')
  await deps.db.inCompany({ companyId: user.companyId }, async (tx) => {
    await insertSession(tx, {
      id: sessionId,
      companyId: user.companyId,
      userId: user.id,
      refreshTokenHash: createHash('sha256').update(refreshToken).digest(),
      address: ctx.address,
      agent: ctx.agent,
      createdAt: now,
      expiresAt: new Date(now.getTime() + refreshTokenDays * 86_400_000),
    })
  })
  const claims = { sub: user.id, organizationId: user.companyId, role: user.role, sid: sessionId }
  return {
    access_token: await signAccessToken(deps.secretKey, claims, now),
    refresh_token: refreshToken,
    token_type: 'bearer',
    expires_in: accessTokenSeconds,
  }
}
