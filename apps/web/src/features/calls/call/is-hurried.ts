import type { Call } from '@muloqot/contract'

const toleranceMs = 2_000

/**
 * Whether a call was held on a clock that ran faster than ours, as a practice line can: then its length is that of the
 * speech, and its moments are not.
 */
export const isHurried = ({
  answeredAt,
  endedAt,
  duration,
}: Pick<Call, 'answeredAt' | 'endedAt' | 'duration'>): boolean =>
  answeredAt !== null &&
  endedAt !== null &&
  duration !== null &&
  Math.abs(Date.parse(endedAt) - Date.parse(answeredAt) - duration * 1000) > toleranceMs
