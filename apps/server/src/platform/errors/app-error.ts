import { errorStatus, type ErrorCode, type FieldError } from '@muloqot/contract'

export type AppErrorFacts = {
  /** Facts that belong to the code; reach the client under `details`. */
  details?: Record<string, unknown>
  /** Fields that could not be accepted. */
  fields?: FieldError[]
  /** Seconds after which it makes sense to try again; becomes `Retry-After`. */
  retryAfterSeconds?: number
  cause?: unknown
}

/** An error that a client is meant to understand. Its status and its texts belong to the contract's code. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly facts: AppErrorFacts

  constructor(code: ErrorCode, facts: AppErrorFacts = {}) {
    super(code, { cause: facts.cause })
    this.code = code
    this.status = errorStatus[code]
    this.facts = facts
  }
}
