import type { CampaignCallStatus } from '@muloqot/contract'

/** What one row adds to its campaign's counters. */
export type Counted = { called: number; successful: number; failed: number }

const successful: readonly CampaignCallStatus[] = ['SUCCESS', 'PROMISE_TO_PAY']
const failed: readonly CampaignCallStatus[] = ['FAILED', 'REFUSED', 'NO_ANSWER']

/**
 * How a row in this status is counted: `calledContacts` are all that are no longer PENDING; BUSY and
 * CALLBACK_REQUESTED are neither successes nor failures. (The trigger `uncount` holds the same rule in SQL.)
 */
export const countsOf = (status: CampaignCallStatus): Counted => ({
  called: status === 'PENDING' ? 0 : 1,
  successful: successful.includes(status) ? 1 : 0,
  failed: failed.includes(status) ? 1 : 0,
})

/** What the counters change by when rows move from one status to another. */
export const countMoves = (
  moves: readonly { from: CampaignCallStatus; to: CampaignCallStatus }[],
): Counted => {
  const sum: Counted = { called: 0, successful: 0, failed: 0 }
  for (const { from, to } of moves) {
    const before = countsOf(from)
    const after = countsOf(to)
    sum.called += after.called - before.called
    sum.successful += after.successful - before.successful
    sum.failed += after.failed - before.failed
  }
  return sum
}
