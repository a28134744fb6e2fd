import { problemSchema, type Endpoint } from '@muloqot/contract'
import { ApiError, unexpectedAnswer } from './api-error.ts'
import type { EndpointOutput } from './endpoint-input.ts'
import type { Answer } from './exchange.ts'

/** Turns a failed answer into an error. */
export const failureOf = ({ status, requestId, retryAfter, text }: Answer): ApiError => {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    body = undefined
  }
  const problem = problemSchema.safeParse(body)
  if (!problem.success) return unexpectedAnswer(status, requestId)
  const seconds = Number(retryAfter ?? Number.NaN)
  return new ApiError({ ...problem.data, retryAfterSeconds: Number.isFinite(seconds) ? seconds : null })
}

/** Reads an answer as the endpoint's schema says. @throws ApiError when it does not fit. */
export const answerOf = <E extends Endpoint>(
  endpoint: E,
  { status, requestId, text }: Pick<Answer, 'status' | 'requestId' | 'text'>,
): EndpointOutput<E> => {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw unexpectedAnswer(status, requestId)
  }
  const parsed = endpoint.response.safeParse(body)
  if (!parsed.success) throw unexpectedAnswer(status, requestId)
  // The schema that parsed it is the one the type is made from.
  return parsed.data as EndpointOutput<E>
}
