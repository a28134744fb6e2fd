import type { FieldError, Problem } from '@muloqot/contract'

/** Codes of our own for what happens before an answer comes. */
export type ClientErrorCode = 'client.offline' | 'client.unexpected_answer'

type Facts = Omit<Problem, 'type' | 'title' | 'code' | 'requestId'> & {
  code: string
  requestId: string | null
  retryAfterSeconds?: number | null
}

/**
 * A request that failed. `detail` is in the person's language when the server wrote it and empty for `client.*` codes,
 * which the screen puts into words itself.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: string
  readonly detail: string
  /** Null when no server answered. */
  readonly requestId: string | null
  readonly errors: readonly FieldError[]
  readonly details: Readonly<Record<string, unknown>>
  /** When it makes sense to try again (milliseconds since the epoch), where the server said so. */
  readonly retryAt: number | null

  constructor(facts: Facts) {
    super(facts.detail || facts.code)
    this.status = facts.status
    this.code = facts.code
    this.detail = facts.detail
    this.requestId = facts.requestId
    this.errors = facts.errors ?? []
    this.details = facts.details ?? {}
    const seconds = facts.retryAfterSeconds ?? null
    this.retryAt = seconds === null ? null : Date.now() + seconds * 1000
  }

  /** What is wrong with one field of the body, or undefined. @param field dotted, without the leading `body.` */
  fieldMessage(field: string): string | undefined {
    return this.errors.find(({ path }) => path === `body.${field}` || path.startsWith(`body.${field}.`))
      ?.message
  }
}

/** Nothing answered: no network, or the server is down. */
export const offlineError = (): ApiError =>
  new ApiError({ status: 0, code: 'client.offline' satisfies ClientErrorCode, detail: '', requestId: null })

/** Something answered, but not what the contract says. */
export const unexpectedAnswer = (status: number, requestId: string | null): ApiError =>
  new ApiError({
    status,
    code: 'client.unexpected_answer' satisfies ClientErrorCode,
    detail: '',
    requestId,
  })
