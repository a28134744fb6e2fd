import { createHash } from 'node:crypto'
import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { countAttempts, deleteAttempts, readAttempts, type Attempt } from './attempts.repo.ts'
import { throttleWindowMs, type Limit } from './throttle-rules.ts'

/** Counts are kept under hashes: the table is no list of who tried to sign in where. */
const keyOf = ({ subject }: Limit): string => createHash('sha256').update(subject).digest('base64url')

/** Seconds until those counts that reach their most are forgotten; null when none does. */
const secondsToWait = (
  limits: readonly Limit[],
  attempts: readonly Attempt[],
  now: Date,
  isTooMany: (count: number, max: number) => boolean,
): number | null => {
  const maxOf = new Map(limits.map((limit) => [keyOf(limit), limit.max]))
  const waits = attempts
    .filter(({ key, count }) => isTooMany(count, maxOf.get(key) ?? 0))
    .map(({ windowEndsAt }) => Math.ceil((windowEndsAt.getTime() - now.getTime()) / 1000))
  return waits.length > 0 ? Math.max(1, ...waits) : null
}

/** @throws AppError `request.too_many` when there is something to wait for. */
export const refuseFor = (seconds: number | null): void => {
  if (seconds !== null) throw new AppError('request.too_many', { retryAfterSeconds: seconds })
}

/** Refuses when one of the counts has reached its most already. @throws AppError `request.too_many` */
export const refuseIfTooMany = async (tx: Tx, limits: readonly Limit[], now: Date): Promise<void> => {
  const attempts = await readAttempts(tx, limits.map(keyOf), now)
  refuseFor(secondsToWait(limits, attempts, now, (count, max) => count >= max))
}

/**
 * Counts a try. The count stays only if the caller's transaction commits, so what is too many is answered, in seconds to
 * wait, and refused by the caller afterwards (`refuseFor`).
 */
export const countTry = async (tx: Tx, limits: readonly Limit[], now: Date): Promise<number | null> => {
  const windowEndsAt = new Date(now.getTime() + throttleWindowMs)
  const attempts = await countAttempts(tx, limits.map(keyOf), now, windowEndsAt)
  return secondsToWait(limits, attempts, now, (count, max) => count > max)
}

/** Forgets the tries of one account from one network, once it has shown that it is the owner's. */
export const forgetTries = async (tx: Tx, limits: readonly Limit[]): Promise<void> => {
  await deleteAttempts(tx, limits.slice(0, 1).map(keyOf))
}

type ThrottleDeps = Pick<PlatformDeps, 'db' | 'clock'>

const reason = 'codes and tries of people not signed in'

/** `refuseIfTooMany` in a transaction of its own. @throws AppError `request.too_many` */
export const checkTries = async (deps: ThrottleDeps, limits: readonly Limit[]): Promise<void> => {
  await deps.db.asSystem(reason, async (tx) => {
    await refuseIfTooMany(tx, limits, deps.clock.now())
  })
}

/** Counts a failure in a transaction of its own. @throws AppError `request.too_many` when it was one too many. */
export const countFailure = async (deps: ThrottleDeps, limits: readonly Limit[]): Promise<void> => {
  refuseFor(await deps.db.asSystem(reason, async (tx) => await countTry(tx, limits, deps.clock.now())))
}
