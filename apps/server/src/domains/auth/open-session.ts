import { randomUUID } from 'node:crypto'
import type { Tokens } from '@muloqot/contract'
import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { AnonymousContext } from '#src/platform/http/request-context.ts'
import { signAccessToken } from './access-token.ts'
import { hashRefreshToken, newRefreshToken } from './refresh-token.ts'
import { insertRefreshToken, insertSession } from './sessions.repo.ts'

const dayMs = 86_400_000

/** A refresh token lives this long unless it is exchanged. */
export const refreshTokenDays = 15

/** A sign-in ends after this many days however busy it was (ASVS 7.3.2: an absolute end). */
const sessionDaysMax = 90

/**
 * Begins a sign-in of somebody who has proven who they are: one session, its first refresh token, an access token.
 * In the caller's transaction, so the session exists exactly when what allowed it was committed.
 */
export const openSession = async (
  deps: Pick<PlatformDeps, 'clock' | 'secretKey' | 'config'>,
  tx: Tx,
  user: { id: string; companyId: string },
  from: Pick<AnonymousContext, 'address' | 'agent'>,
): Promise<Tokens> => {
  const now = deps.clock.now()
  const sessionId = randomUUID()
  const refreshToken = newRefreshToken()
  await insertSession(tx, {
    id: sessionId,
    companyId: user.companyId,
    userId: user.id,
    address: from.address,
    agent: from.agent,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: new Date(now.getTime() + sessionDaysMax * dayMs),
  })
  await insertRefreshToken(tx, {
    companyId: user.companyId,
    sessionId,
    tokenHash: hashRefreshToken(refreshToken),
    createdAt: now,
    expiresAt: new Date(now.getTime() + refreshTokenDays * dayMs),
  })
  return await tokensOf(deps, { ...user, sessionId }, refreshToken)
}

/** The answer of every way of signing in. */
export const tokensOf = async (
  deps: Pick<PlatformDeps, 'clock' | 'secretKey' | 'config'>,
  { id, companyId, sessionId }: { id: string; companyId: string; sessionId: string },
  refreshToken: string,
): Promise<Tokens> => {
  const lifeSeconds = deps.config.accessTokenMinutes * 60
  const claims = { sub: id, organizationId: companyId, sid: sessionId }
  return {
    access_token: await signAccessToken(deps.secretKey, claims, deps.clock.now(), lifeSeconds),
    refresh_token: refreshToken,
    token_type: 'bearer',
    expires_in: lifeSeconds,
  }
}
