import type { PlatformDeps } from '#src/platform/deps.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { deleteEndedAttempts } from '../throttle/attempts.repo.ts'
import {
  deleteEndedSessions,
  deleteExpiredCodes,
  deleteExpiredTokens,
  deleteForgottenRequests,
  endExpiredSessions,
} from './sweep.repo.ts'

const dayMs = 86_400_000

/** An ended sign-in stays this long: its network is known to the account, and a reuse still has a name. */
const endedSessionDays = 30

/**
 * Deletes what has ended: tokens, codes, registrations that nobody confirmed, counts of tries, and sign-ins that ended
 * long ago. In small transactions, so that nobody waits for it.
 */
export const sweep = async (deps: Pick<PlatformDeps, 'db' | 'clock'>): Promise<void> => {
  const now = deps.clock.now()
  const before = (days: number): Date => new Date(now.getTime() - days * dayMs)
  const parts: ((tx: Tx) => Promise<void>)[] = [
    async (tx) => await endExpiredSessions(tx, now),
    async (tx) => await deleteExpiredTokens(tx, now),
    async (tx) => await deleteEndedSessions(tx, before(endedSessionDays)),
    async (tx) => await deleteExpiredCodes(tx, before(1)),
    async (tx) => await deleteForgottenRequests(tx, before(1)),
    async (tx) => await deleteEndedAttempts(tx, now),
  ]
  for (const part of parts) await deps.db.asSystem('sweep what has ended', part)
}
