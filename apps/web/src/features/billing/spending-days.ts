type Spent = { day: string; spent: number }

const dayMs = 86_400_000

/** Every day of a period with what was spent on it; the server leaves out those without. */
export const daysOf = ({
  from,
  to,
  by_day,
}: {
  from: string
  to: string
  by_day: readonly Spent[]
}): Spent[] => {
  const known = new Map(by_day.map(({ day, spent }) => [day, spent]))
  const first = Date.parse(`${from}T00:00:00Z`)
  const count = Math.round((Date.parse(`${to}T00:00:00Z`) - first) / dayMs) + 1
  return Array.from({ length: Math.max(count, 0) }, (_, index) => {
    const day = new Date(first + index * dayMs).toISOString().slice(0, 10)
    return { day, spent: known.get(day) ?? 0 }
  })
}
