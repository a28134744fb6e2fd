import type { CampaignCourse } from '@muloqot/contract'
import { statusesOf } from '../figures.ts'

const minuteMs = 60_000

/** One minute of the last hour: calls that ended, and how many of them went well. */
export type Minute = { at: Date; ended: number; successful: number }

/** The last hour minute by minute, those without calls included, so that time runs evenly. */
export const lastHour = (course: CampaignCourse): Minute[] => {
  const known = new Map(course.minutes.map(({ at, callStatusCounts }) => [Date.parse(at), callStatusCounts]))
  const newest = Math.floor(Date.parse(course.at) / minuteMs) * minuteMs
  return Array.from({ length: 60 }, (_, index) => {
    const at = newest - (59 - index) * minuteMs
    const counts = known.get(at) ?? {}
    const ended = Object.values(counts).reduce((sum, count) => sum + count, 0)
    const successful = statusesOf.successful.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
    return { at: new Date(at), ended, successful }
  })
}
