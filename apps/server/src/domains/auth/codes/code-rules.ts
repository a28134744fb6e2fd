import { networkOf } from '../throttle/throttle-rules.ts'

export type CodePurpose = 'verify-email' | 'reset-password' | 'invitation'

const minuteMs = 60_000

/**
 * How long a code lives and how many digits it has. An invitation waits for somebody who did not ask for it, so it
 * lives for days and has digits enough for that.
 */
export const codeKinds: Record<CodePurpose, { digits: number; lifeMs: number }> = {
  'verify-email': { digits: 8, lifeMs: 10 * minuteMs },
  'reset-password': { digits: 8, lifeMs: 10 * minuteMs },
  invitation: { digits: 12, lifeMs: 3 * 24 * 60 * minuteMs },
}

/** Wrong tries after which a code is dead: this many from where it was asked for, as many from everywhere else. */
export const codeTriesMax = 5

/** What is known of a code; the code itself is kept nowhere. */
export type CodeRow = {
  id: string
  address: string
  tries: number
  triesElsewhere: number
  expiresAt: Date
}

/** Whether the try comes from where the code was asked for. */
export const isFromHome = (code: Pick<CodeRow, 'address'>, address: string): boolean =>
  networkOf(code.address) === networkOf(address)

/** Whether a try from this address can still be right. */
export const isTryable = (code: CodeRow, address: string, now: Date): boolean =>
  code.expiresAt > now && (isFromHome(code, address) ? code.tries : code.triesElsewhere) < codeTriesMax
