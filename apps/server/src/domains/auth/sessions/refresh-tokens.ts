import type { Tokens } from '@muloqot/contract'
import { deriveKey } from '#src/platform/crypto/derive-key.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { AnonymousContext } from '#src/platform/http/request-context.ts'
import { nobodyOf } from '../actor-of.ts'
import { sendNotice } from '../notices/notice-jobs.ts'
import { refreshTokenEnd, tokensOf } from '../open-session.ts'
import { isLivingSession } from '../principal.repo.ts'
import { hashRefreshToken, newSuccessorSalt, successorOf } from '../refresh-token.ts'
import {
  endSessionOf,
  findTokenOwner,
  insertRefreshToken,
  lockSession,
  readRefreshToken,
  touchSession,
  useRefreshToken,
} from '../sessions.repo.ts'
import { judgeToken } from './refresh-rules.ts'

type RefreshDeps = Pick<PlatformDeps, 'db' | 'clock' | 'secretKey' | 'config'>
type Owner = { companyId: string; sessionId: string; userId: string }

/** Why no tokens are given; told after the transaction, whose changes must stay. */
type Refusal = 'auth.token_invalid' | 'auth.token_reused'

/** Makes the successor, the same one for the same salt, and the access token that was given with it. */
const answer = async (
  deps: RefreshDeps,
  owner: Owner,
  token: string,
  exchange: { salt: Buffer; at: Date },
): Promise<Tokens> => {
  const successor = successorOf(deriveKey(deps.secretKey, 'refresh tokens'), token, exchange.salt)
  return await tokensOf(deps, { ...owner, id: owner.userId }, successor, exchange.at)
}

/** The sign-in is locked from here on, so that of requests that come together one exchanges and the others repeat. */
const exchange = async (
  deps: RefreshDeps,
  tx: Tx,
  owner: Owner,
  token: string,
): Promise<Tokens | Refusal> => {
  const now = deps.clock.now()
  const tokenHash = hashRefreshToken(token)
  const session = await lockSession(tx, owner.sessionId)
  const presented = await readRefreshToken(tx, tokenHash)
  if (!session || !presented) return 'auth.token_invalid'
  // Whoever was signed out by a reuse learns why, whichever of the two they are.
  if (session.endedAt) return session.endReason === 'reuse' ? 'auth.token_reused' : 'auth.token_invalid'
  const verdict = judgeToken(presented, now)
  if (verdict === 'ended') return 'auth.token_invalid'
  if (verdict === 'reused') {
    await endSessionOf(tx, owner, 'reuse', now)
    await sendNotice(tx, { ...owner, notice: 'token-reused' })
    return 'auth.token_reused'
  }
  if (!(await isLivingSession(tx, owner.sessionId))) return 'auth.token_invalid'
  if (presented.usedAt && presented.successorSalt) {
    return await answer(deps, owner, token, { salt: presented.successorSalt, at: presented.usedAt })
  }
  const salt = newSuccessorSalt()
  const tokens = await answer(deps, owner, token, { salt, at: now })
  const successorHash = hashRefreshToken(tokens.refresh_token)
  await insertRefreshToken(tx, {
    companyId: owner.companyId,
    sessionId: owner.sessionId,
    tokenHash: successorHash,
    createdAt: now,
    expiresAt: refreshTokenEnd(now, session.expiresAt),
  })
  await useRefreshToken(tx, tokenHash, { usedAt: now, successorSalt: salt, successorHash })
  await touchSession(tx, owner.sessionId, now)
  return tokens
}

/**
 * Exchanges a refresh token for new tokens. Each one counts once; the one before the newest gets the same answer again
 * for some seconds. Any other one that was used before ends the whole sign-in, in the audit log and with a mail.
 * @throws AppError `auth.token_invalid`, `auth.token_reused`
 */
export const refreshTokens = async (
  deps: RefreshDeps,
  ctx: AnonymousContext,
  token: string,
): Promise<Tokens> => {
  const owner = await deps.db.asSystem(
    'sign in',
    async (tx) => await findTokenOwner(tx, hashRefreshToken(token)),
  )
  if (!owner) throw new AppError('auth.token_invalid')
  // Whether the owner asks is not known: what it changes is written down as done by nobody known.
  const tenant = { companyId: owner.companyId, actor: nobodyOf('refreshTokens', ctx) }
  const result = await deps.db.inCompany(tenant, async (tx) => await exchange(deps, tx, owner, token))
  if (typeof result === 'string') throw new AppError(result)
  return result
}
