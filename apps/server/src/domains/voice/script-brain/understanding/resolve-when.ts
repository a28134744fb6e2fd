import { fromWallClock, toWallClock } from '../../../../platform/time/zoned-time.ts'
import type { SaidDay, SaidTime } from './find-when.ts'
import type { DayPart } from './lexicon.ts'

/** The hour that is meant by a part of the day where no hour is named. */
const partHour: Record<DayPart, number> = { morning: 10, noon: 12, afternoon: 15, evening: 18 }

type CalendarDay = { year: number; month: number; day: number }

const dayMs = 86_400_000
const toUtc = (day: CalendarDay): number => Date.UTC(day.year, day.month - 1, day.day)
const fromUtc = (ms: number): CalendarDay => {
  const date = new Date(ms)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const addMonths = (today: CalendarDay, months: number): CalendarDay => {
  const index = today.year * 12 + today.month - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  return { year, month, day: Math.min(today.day, daysInMonth(year, month)) }
}

const dayOfMonth = (today: CalendarDay, day: number, month: number | null): CalendarDay | null => {
  // The next one to come; a 31st skips the months without it.
  for (let ahead = 0; ahead <= 12; ahead++) {
    const first = addMonths({ ...today, day: 1 }, ahead)
    const isRight = (month === null || first.month === month) && day <= daysInMonth(first.year, first.month)
    if (isRight && toUtc({ ...first, day }) >= toUtc(today)) return { ...first, day }
  }
  return null
}

const calendarDay = (said: SaidDay, today: CalendarDay & { weekday: number }): CalendarDay | null => {
  switch (said.kind) {
    case 'in-days':
      return said.days <= 366 ? fromUtc(toUtc(today) + said.days * dayMs) : null
    case 'in-months':
      return Number.isInteger(said.months) && said.months <= 12 ? addMonths(today, said.months) : null
    case 'weekday': {
      const ahead = (said.weekday - today.weekday + 7) % 7
      return fromUtc(toUtc(today) + (ahead === 0 ? 7 : ahead) * dayMs)
    }
    case 'day-of-month':
      return dayOfMonth(today, said.day, said.month)
    case 'end-of-month':
      return { ...today, day: daysInMonth(today.year, today.month) }
  }
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** The date (`YYYY-MM-DD`) that was meant by a day said at `now` in a zone; null when there is none within a year. */
export const resolveDate = (said: SaidDay | null, now: Date, timeZone: string): string | null => {
  if (said === null) return null
  const day = calendarDay(said, toWallClock(now, timeZone))
  return day === null ? null : `${day.year}-${pad(day.month)}-${pad(day.day)}`
}

const clockHour = (time: Extract<SaidTime, { kind: 'clock' }>): number => {
  if (time.part === 'morning' || time.hour > 12) return time.hour
  if (time.part === 'evening' || time.part === 'afternoon') return time.hour === 12 ? 12 : time.hour + 12
  // "at five" in a conversation about calls is in the afternoon; "at nine" is in the morning.
  return time.hour >= 1 && time.hour <= 7 ? time.hour + 12 : time.hour
}

/**
 * The moment at which a call back is wished. A day without a time keeps the time of this call; a time that has passed
 * today means tomorrow. Null when neither was said, or the moment is not ahead.
 */
export const resolveMoment = (
  day: SaidDay | null,
  time: SaidTime | null,
  now: Date,
  timeZone: string,
): Date | null => {
  if (time?.kind === 'in-minutes') return new Date(now.getTime() + time.minutes * 60_000)
  if (day === null && time === null) return null
  const today = toWallClock(now, timeZone)
  const date = day === null ? today : calendarDay(day, today)
  if (date === null) return null
  const hour = time === null ? today.hour : time.kind === 'part' ? partHour[time.part] : clockHour(time)
  const minute = time === null ? today.minute : time.kind === 'clock' ? time.minute : 0
  const moment = fromWallClock({ year: date.year, month: date.month, day: date.day, hour, minute }, timeZone)
  if (moment.getTime() > now.getTime()) return moment
  if (day !== null) return null
  const tomorrow = fromUtc(toUtc(today) + dayMs)
  return fromWallClock({ ...tomorrow, hour, minute }, timeZone)
}
