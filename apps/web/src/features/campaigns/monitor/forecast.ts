import type { CampaignCourse, CampaignMonitor } from '@muloqot/contract'

const minuteMs = 60_000
/** Fewer calls, or a shorter time, say nothing about the speed. */
const endedMin = 3
const watchedMsMin = 20_000

/** People who have not had their first call, and those who have it now; who is skipped does not count. */
const firstCallsLeft = ({ callStatusCounts, skippedContacts }: CampaignMonitor): number =>
  callStatusCounts.PENDING - skippedContacts + callStatusCounts.CALLING

/** Whether starting would call anybody, now or when they are due again. */
export const hasSomebodyToCall = ({ callStatusCounts, skippedContacts, retries }: CampaignMonitor): boolean =>
  callStatusCounts.PENDING - skippedContacts > 0 || retries.contacts > 0

/**
 * When a running campaign will have called everybody once, at the speed of the last 15 minutes (or since its first
 * call in them). Null when that is not known.
 */
export const forecastEnd = (monitor: CampaignMonitor, course: CampaignCourse): Date | null => {
  const remaining = firstCallsLeft(monitor)
  if (monitor.status !== 'RUNNING' || remaining <= 0) return null
  const now = Date.parse(course.at)
  const windowBegan = now - 15 * minuteMs
  const first = course.minutes.map(({ at }) => Date.parse(at)).find((at) => at + minuteMs > windowBegan)
  const { ended } = course.last15Minutes
  if (first === undefined || ended < endedMin) return null
  const startedAt = monitor.startedAt === null ? first : Date.parse(monitor.startedAt)
  const watchedMs = now - Math.max(windowBegan, first, startedAt)
  if (watchedMs < watchedMsMin) return null
  return new Date(now + (remaining * watchedMs) / ended)
}
