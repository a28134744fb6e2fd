/** A stretch of days of the company's calendar, both ends included. */
export type Period = { dateFrom: string; dateTo: string }

export const periodNames = ['today', 'yesterday', 'week', 'month'] as const
export type PeriodName = (typeof periodNames)[number]

/** The calendar day in a zone, `2026-11-24`. */
export const dayIn = (timeZone: string, at: Date): string => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((found) => found.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

/** The days that a name stands for, seen from today. `week` and `month` are the last 7 and 30 days with today. */
export const periodOf = (name: PeriodName, today: string): Period => {
  const back = { today: [0, 0], yesterday: [1, 1], week: [6, 0], month: [29, 0] }[name]
  const [from = 0, to = 0] = back
  return { dateFrom: daysBefore(today, from), dateTo: daysBefore(today, to) }
}

/** The name of a stretch of days, if it has one today. */
export const nameOfPeriod = (period: Partial<Period>, today: string): PeriodName | undefined =>
  periodNames.find((name) => {
    const { dateFrom, dateTo } = periodOf(name, today)
    return period.dateFrom === dateFrom && period.dateTo === dateTo
  })
