/** How many calls may begin now on a line, and when the next one after these may. */
export type Pace = { allowed: number; nextCallAt: Date | null }

/**
 * Spaces calls evenly: a line of N calls a second lets one begin every 1/N s. What was not used while nothing was to
 * be dialled is not saved up, beyond a quarter of a second of calls, so that a round of the dialler may come late.
 * @param wanted how many the caller would begin.
 * @param nextCallAt when the next call may begin, as the line remembers it; null for a line without history.
 * @param callsPerSecond null = no limit.
 */
export const paceCalls = (
  wanted: number,
  now: Date,
  nextCallAt: Date | null,
  callsPerSecond: number | null,
): Pace => {
  if (callsPerSecond === null) return { allowed: wanted, nextCallAt: null }
  const spacingMs = 1000 / callsPerSecond
  const burstMs = Math.max(0, 250 - spacingMs)
  const from = Math.max(nextCallAt?.getTime() ?? 0, now.getTime() - burstMs)
  const due = from > now.getTime() ? 0 : 1 + Math.floor((now.getTime() - from) / spacingMs)
  const allowed = Math.min(wanted, due)
  // A Date keeps whole milliseconds. Rounded down, 7 calls a second would become 7.04.
  return { allowed, nextCallAt: new Date(Math.ceil(from + allowed * spacingMs)) }
}
