import type { CampaignCallStatus } from '@muloqot/contract'

export type StatusCounts = Readonly<Record<CampaignCallStatus, number>>

/** The statuses behind each number that a campaign shows, so that the number can open exactly its list. */
export const statusesOf = {
  successful: ['SUCCESS', 'PROMISE_TO_PAY'],
  failed: ['FAILED', 'REFUSED', 'NO_ANSWER'],
  called: [
    'CALLING',
    'SUCCESS',
    'PROMISE_TO_PAY',
    'CALLBACK_REQUESTED',
    'REFUSED',
    'FAILED',
    'NO_ANSWER',
    'BUSY',
  ],
  calling: ['CALLING'],
  waiting: ['PENDING'],
} as const satisfies Record<string, readonly CampaignCallStatus[]>

/** Results in the order in which they are shown: the best first, the line's own last. */
export const resultStatuses = [
  'SUCCESS',
  'PROMISE_TO_PAY',
  'CALLBACK_REQUESTED',
  'REFUSED',
  'FAILED',
  'NO_ANSWER',
  'BUSY',
] as const satisfies readonly CampaignCallStatus[]

export const sumOf = (counts: StatusCounts, statuses: readonly CampaignCallStatus[]): number =>
  statuses.reduce((sum, status) => sum + counts[status], 0)

/** Every number of a campaign from one reading of its rows, so that they always add up. */
export type Figures = {
  total: number
  /** Rows that are no longer waiting, those being called included. */
  called: number
  successful: number
  failed: number
  calling: number
  waiting: number
}

export const figuresOf = (counts: StatusCounts): Figures => ({
  total: sumOf(counts, statusesOf.called) + sumOf(counts, statusesOf.waiting),
  called: sumOf(counts, statusesOf.called),
  successful: sumOf(counts, statusesOf.successful),
  failed: sumOf(counts, statusesOf.failed),
  calling: sumOf(counts, statusesOf.calling),
  waiting: sumOf(counts, statusesOf.waiting),
})

/** A share between 0 and 1; null of nothing, because no share is known then. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.min(1, Math.max(0, part / whole))
