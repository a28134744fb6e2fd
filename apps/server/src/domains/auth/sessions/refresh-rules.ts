/**
 * How long the token that was just exchanged may be shown again: its answer may have been lost on the way, and tabs
 * of one browser ask at the same moment.
 */
export const graceMs = 10_000

/** What the database knows of a refresh token that is presented. */
export type PresentedToken = {
  expiresAt: Date
  /** When it was exchanged; null while it is the newest of its family. */
  usedAt: Date | null
  /** Whether the token that it was exchanged for was exchanged in its turn. */
  isSuccessorUsed: boolean
}

export type Verdict =
  /** The newest one: it is exchanged. */
  | 'exchange'
  /** The one before the newest, moments after its exchange: it gets the same answer again. */
  | 'repeat'
  /** An older one, or too late: two people hold tokens of this family, and nobody can tell who is the thief. */
  | 'reused'
  | 'ended'

/** Decides over a refresh token (RFC 9700, 4.14.2). */
export const judgeToken = ({ expiresAt, usedAt, isSuccessorUsed }: PresentedToken, now: Date): Verdict => {
  if (expiresAt <= now) return 'ended'
  if (!usedAt) return 'exchange'
  return !isSuccessorUsed && now.getTime() - usedAt.getTime() <= graceMs ? 'repeat' : 'reused'
}
