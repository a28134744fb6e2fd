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
const refreshTokenDays = 15

/** A sign-in ends after this many days however busy it was (ASVS 7.3.2: an absolute end). */
const sessionDaysMax = 90

/** When a refresh token ends that is given out now: never after its sign-in. */
export const refreshTokenEnd = (now: Date, sessionEnd: Date): Date =>
  new Date(Math.min(now.getTime() + refreshTokenDays * dayMs, sessionEnd.getTime()))

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
  const sessionEnd = new Date(now.getTime() + sessionDaysMax * dayMs)
  const refreshToken = newRefreshToken()
  await insertSession(tx, {
    id: sessionId,
    companyId: user.companyId,
    userId: user.id,
    address: from.address,
    agent: from.agent,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: sessionEnd,
  })
  await insertRefreshToken(tx, {
    companyId: user.companyId,
    sessionId,
    tokenHash: hashRefreshToken(refreshToken),
    createdAt: now,
    expiresAt: refreshTokenEnd(now, sessionEnd),
  })
  return await tokensOf(deps, { ...user, sessionId }, refreshToken, now)
}

/**
 * The answer of every way of signing in. The same sign-in, token and moment make the same answer, so that who repeats a
 * lost exchange gets what was lost.
 */
export const tokensOf = async (
  deps: Pick<PlatformDeps, 'secretKey' | 'config'>,
  { id, companyId, sessionId }: { id: string; companyId: string; sessionId: string },
  refreshToken: string,
  issuedAt: Date,
): Promise<Tokens> => {
  const lifeSeconds = deps.config.accessTokenMinutes * 60
  const claims = { sub: id, organizationId: companyId, sid: sessionId }
  return {
    access_token: await signAccessToken(deps.secretKey, claims, issuedAt, lifeSeconds),
    refresh_token: refreshToken,
    token_type: 'bearer',
    expires_in: lifeSeconds,
  }
}
