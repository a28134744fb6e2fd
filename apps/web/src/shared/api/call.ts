import { problemSchema, type Endpoint } from '@muloqot/contract'
import { addressOf, type AddressParts } from './address.ts'
import { ApiError, offlineError, unexpectedAnswer } from './api-error.ts'
import type { EndpointInput, EndpointOutput } from './endpoint-input.ts'
import { currentSession, endSession } from './session.ts'
import { currentLanguage } from '../i18n/language.ts'

export type CallOptions = { signal?: AbortSignal }

type Parts = AddressParts & { body?: unknown }

/** The headers that every request carries. */
export const requestHeaders = (): Record<string, string> => {
  const session = currentSession()
  return {
    accept: 'application/json',
    'accept-language': currentLanguage(),
    ...(session ? { authorization: `Bearer ${session.token}` } : {}),
  }
}

/** Turns a failed answer into an error; a token that no longer counts ends the session. */
export const errorOf = (status: number, requestId: string | null, text: string): ApiError => {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    body = undefined
  }
  const problem = problemSchema.safeParse(body)
  if (!problem.success) return unexpectedAnswer(status, requestId)
  const isSessionOver = /^auth\.token_(missing|invalid)$/.test(problem.data.code)
  if (isSessionOver && currentSession()) endSession()
  return new ApiError(problem.data)
}

const send = async (endpoint: Endpoint, parts: Parts, { signal }: CallOptions): Promise<Response> => {
  const hasBody = parts.body !== undefined
  try {
    return await fetch(addressOf(endpoint.path, parts), {
      method: endpoint.method,
      headers: { ...requestHeaders(), ...(hasBody ? { 'content-type': 'application/json' } : {}) },
      ...(hasBody ? { body: JSON.stringify(parts.body) } : {}),
      ...(signal ? { signal } : {}),
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw offlineError()
  }
}

/** Reads an answer as the endpoint's schema says. @throws ApiError when it does not fit. */
export const answerOf = <E extends Endpoint>(
  endpoint: E,
  status: number,
  requestId: string | null,
  text: string,
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

/**
 * Calls one endpoint of the contract.
 * @throws ApiError whatever goes wrong, but for an `AbortError` when `signal` was used.
 */
export const call = async <E extends Endpoint>(
  endpoint: E,
  input: EndpointInput<E>,
  options: CallOptions = {},
): Promise<EndpointOutput<E>> => {
  const response = await send(endpoint, input, options)
  const requestId = response.headers.get('x-request-id')
  const text = await response.text().catch(() => {
    throw offlineError()
  })
  if (!response.ok) throw errorOf(response.status, requestId, text)
  return answerOf(endpoint, response.status, requestId, text)
}

/** Downloads a file of the API, which a plain link cannot: it needs the token. @throws ApiError */
export const download = async <E extends Endpoint>(
  endpoint: E,
  input: EndpointInput<E>,
  fileName: string,
): Promise<void> => {
  const response = await send(endpoint, input, {})
  if (!response.ok) {
    throw errorOf(response.status, response.headers.get('x-request-id'), await response.text())
  }
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
}
