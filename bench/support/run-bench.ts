/** What a run leaves behind and must take away again, in the opposite order. */
export type Run = { onEnd(undo: () => Promise<void>): void }

/** `isAtLeast`: whether the ratio must reach the goal or stay under it. `digits`: decimals that are printed. */
export type Verdict = {
  ratio: number
  goal: number
  isAtLeast: boolean
  digits?: number
  hasFailed?: boolean
}

/** The last line of every bench, for people and machines. */
export const lastLine = ({ ratio, goal, isAtLeast, digits = 2 }: Verdict): string =>
  `ratio ${ratio.toFixed(digits)} goal ${isAtLeast ? '>=' : '<='} ${goal.toFixed(digits)}`

const isReached = ({ ratio, goal, isAtLeast, hasFailed = false }: Verdict): boolean =>
  !hasFailed && (isAtLeast ? ratio >= goal : ratio <= goal)

/**
 * Runs one bench and cleans up after it, also when it fails or is interrupted. The process ends with 1 when the goal
 * was missed.
 */
export const runBench = async (work: (run: Run) => Promise<Verdict>): Promise<void> => {
  const undos: (() => Promise<void>)[] = []
  const cleanUp = async (): Promise<void> => {
    for (let undo = undos.pop(); undo; undo = undos.pop()) {
      await undo().catch((error: unknown) => {
        console.error(error)
      })
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void cleanUp().then(() => process.exit(1)))
  }
  try {
    const verdict = await work({ onEnd: (undo) => undos.push(undo) })
    await cleanUp()
    console.log(lastLine(verdict))
    process.exitCode = isReached(verdict) ? 0 : 1
  } finally {
    await cleanUp()
  }
}
