/** Runs something when it is poked, but not more often than it should. */
export type Coalescer = { poke(): void; stop(): void }

/**
 * Joins many pokes into few runs: the first one runs at once, those that come while it runs or soon after are answered
 * by one more run. A run begins at the earliest `intervalMs` after the one before began, and never beside it.
 * @param run its failure is its own business and does not stop later runs
 */
export const createCoalescer = (run: () => Promise<unknown>, intervalMs: number): Coalescer => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let beganAt = Number.NEGATIVE_INFINITY
  let isRunning = false
  let isWanted = false
  let isStopped = false

  const begin = async (): Promise<void> => {
    timer = undefined
    isWanted = false
    isRunning = true
    beganAt = Date.now()
    await run().catch(() => undefined)
    isRunning = false
    if (isWanted) schedule()
  }
  const schedule = (): void => {
    if (isStopped || timer !== undefined) return
    timer = setTimeout(() => void begin(), Math.max(0, beganAt + intervalMs - Date.now()))
  }

  return {
    poke: () => {
      if (isRunning) isWanted = true
      else schedule()
    },
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
