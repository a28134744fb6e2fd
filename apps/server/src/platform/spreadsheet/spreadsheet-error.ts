/** Why a file cannot be read as a table. */
export type SpreadsheetProblem = 'not_spreadsheet' | 'encrypted' | 'corrupt' | 'empty' | 'too_large' | 'bomb'

/** Thrown by every reader. `message` is for the log; people get a text by `problem`. */
export class SpreadsheetError extends Error {
  readonly problem: SpreadsheetProblem

  constructor(problem: SpreadsheetProblem, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'SpreadsheetError'
    this.problem = problem
  }
}

/** Runs `work`; whatever a parsing library throws becomes `corrupt`, because it met something it cannot read. */
export async function asCorrupt<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toSpreadsheetError(what, error)
  }
}

/** A `SpreadsheetError` stays; anything else a library threw while reading `what` is `corrupt`. */
export function toSpreadsheetError(what: string, error: unknown): SpreadsheetError {
  return error instanceof SpreadsheetError
    ? error
    : new SpreadsheetError('corrupt', `${what} cannot be read`, error)
}
