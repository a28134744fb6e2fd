const dayMs = 86_400_000
const daysMax = 366
const daysUsual = 30

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/**
 * The days a report covers, both ends included: as asked for, otherwise up to today and 30 days long.
 * @returns null when they are the wrong way round or more than 366.
 */
export const choosePeriod = (
  asked: { from?: string | undefined; to?: string | undefined },
  today: string,
): { from: string; to: string } | null => {
  const to = asked.to ?? (asked.from !== undefined && asked.from > today ? asked.from : today)
  const from = asked.from ?? dayAfter(to, 1 - daysUsual)
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1
  return days >= 1 && days <= daysMax ? { from, to } : null
}
