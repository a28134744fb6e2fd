import { refreshTokens, type Tokens } from '@muloqot/contract'
import { ApiError } from './api-error.ts'
import { exchange, type Answer } from './exchange.ts'
import { answerOf, failureOf } from './read-answer.ts'
import { endSession, readSession, renewSession, type Session } from './session.ts'

/** Renewed this long before it ends, so that no request leaves with a token that ends on its way. */
const marginMs = 30_000

/** A lost answer is asked for again after these waits: the server repeats it for ten seconds. */
const waitsMs = [500, 1_500, 3_000]

const lockName = 'muloqot.refresh'

/** One at a time over all tabs. Where the page is not served safely browsers have no locks, and one tab has its own. */
const alone = async <Value>(run: () => Promise<Value>): Promise<Value> =>
  'locks' in navigator ? await navigator.locks.request(lockName, run) : await run()

const ask = async (refreshToken: string): Promise<Tokens> => {
  const answer: Answer = await exchange(refreshTokens, { body: { refresh_token: refreshToken } }, {})
  if (answer.status >= 400) throw failureOf(answer)
  return answerOf(refreshTokens, answer)
}

/** Whether an answer may have been lost, so that nobody knows if the token was used. */
const isLost = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 0 || error.status >= 500)

const askUntilAnswered = async (refreshToken: string): Promise<Tokens> => {
  for (const waitMs of waitsMs) {
    try {
      return await ask(refreshToken)
    } catch (error) {
      if (!isLost(error)) throw error
      await new Promise((resolve) => {
        setTimeout(resolve, waitMs)
      })
    }
  }
  return await ask(refreshToken)
}

const renew = async (refused: string): Promise<Session | null> => {
  const session = readSession()
  // Another tab was first, or nobody is signed in any more.
  if (!session || session.token !== refused) return session
  try {
    return renewSession(session, await askUntilAnswered(session.refreshToken))
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error
    endSession(error.code === 'auth.token_reused' ? 'reused' : 'ended')
    return null
  }
}

let underWay: { refused: string; result: Promise<Session | null> } | null = null

/**
 * Exchanges the refresh token, unless that was done since. Whoever asks meanwhile, here or in another tab, gets the same
 * answer; a sign-in that the server ended is ended here too.
 * @param refused the access token that is not good any more
 * @returns null when nobody is signed in any more
 * @throws ApiError when the server does not answer; the sign-in stays
 */
export const refresh = async (refused: string): Promise<Session | null> => {
  if (underWay?.refused === refused) return await underWay.result
  const result = alone(async () => await renew(refused)).finally(() => {
    underWay = null
  })
  underWay = { refused, result }
  return await result
}

/** The sign-in with an access token that does not end in the next moments; null when nobody is signed in. @throws ApiError */
export const freshSession = async (): Promise<Session | null> => {
  const session = readSession()
  if (!session || session.expiresAt - Date.now() > marginMs) return session
  return await refresh(session.token)
}
