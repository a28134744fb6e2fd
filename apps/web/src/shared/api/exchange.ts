import type { Endpoint } from '@muloqot/contract'
import { addressOf, type AddressParts } from './address.ts'
import { offlineError } from './api-error.ts'
import { currentLanguage } from '../i18n/language.ts'

export type CallOptions = { signal?: AbortSignal }

export type Parts = AddressParts & { body?: unknown; headers?: Readonly<Record<string, string>> }

/** An answer as it came, whatever it says. */
export type Answer = {
  status: number
  requestId: string | null
  /** Seconds to wait before trying again, as the header has it. */
  retryAfter: string | null
  text: string
}

/** The headers that every request carries. @param token null when nobody is signed in */
export const requestHeaders = (token: string | null): Record<string, string> => ({
  accept: 'application/json',
  'accept-language': currentLanguage(),
  ...(token === null ? {} : { authorization: `Bearer ${token}` }),
})

/** Sends a request. @throws ApiError when nothing answers, or an `AbortError` when `signal` was used. */
export const send = async (
  endpoint: Endpoint,
  parts: Parts,
  { signal }: CallOptions,
  token: string | null,
): Promise<Response> => {
  const hasBody = parts.body !== undefined
  try {
    return await fetch(addressOf(endpoint.path, parts), {
      method: endpoint.method,
      headers: {
        ...requestHeaders(token),
        ...(hasBody ? { 'content-type': 'application/json' } : {}),
        ...parts.headers,
      },
      ...(hasBody ? { body: JSON.stringify(parts.body) } : {}),
      ...(signal ? { signal } : {}),
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw offlineError()
  }
}

/** Reads an answer to its end. @throws ApiError when it breaks off. */
export const readText = async (response: Response): Promise<Answer> => ({
  status: response.status,
  requestId: response.headers.get('x-request-id'),
  retryAfter: response.headers.get('retry-after'),
  text: await response.text().catch(() => {
    throw offlineError()
  }),
})

/** Sends a request and reads its answer. @throws ApiError when nothing answers, or an `AbortError`. */
export const exchange = async (
  endpoint: Endpoint,
  parts: Parts,
  options: CallOptions,
  token: string | null = null,
): Promise<Answer> => await readText(await send(endpoint, parts, options, token))
