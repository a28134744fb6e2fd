import type { RetryPolicy, TerminalCallStatus } from '@muloqot/contract'

/**
 * When a person is to be called again; null = never. Without a policy nobody is called twice, and a call that a crash
 * cut off is never dialled again by itself: it may have been heard.
 * @param attempts calls made so far, the one that just ended included.
 */
export const nextCallDate = (
  policy: RetryPolicy | null,
  call: { status: TerminalCallStatus; attempts: number; endedAt: Date; wasCutOff: boolean },
): Date | null => {
  if (!policy || call.wasCutOff || call.attempts >= policy.attemptsMax) return null
  if (!policy.on.some((status) => status === call.status)) return null
  return new Date(call.endedAt.getTime() + policy.delayMinutes * 60_000)
}
