/**
 * Lets at most `width` pieces of work run at a time in this process; the others wait for their turn, first come first
 * served. For work that is heavy, or that must look at a count when its turn comes and not when it was asked for.
 */
export const inTurn = (width: number): (<Result>(work: () => Promise<Result>) => Promise<Result>) => {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= width) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
      })
    } else running += 1
    try {
      return await work()
    } finally {
      // The place is handed on, so that nobody who comes just now takes it.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
