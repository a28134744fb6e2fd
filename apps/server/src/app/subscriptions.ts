import { balanceFell } from '#src/domains/billing/index.ts'
import { warnOfLowBalanceJob } from '#src/domains/users/index.ts'
import type { Job } from '#src/platform/jobs/define-job.ts'
import type { Subscriptions } from '#src/platform/events/publish.ts'

/**
 * Which jobs follow which event: the one page to read for "what happens when …". Each job gets the event's payload and
 * must bear being run twice; their order is not assumed. (Sockets hear every event that has a live presenter.)
 */
export const subscriptions: Subscriptions = new Map<string, readonly Job[]>([
  [balanceFell.name, [warnOfLowBalanceJob]],
])
