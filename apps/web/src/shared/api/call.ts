import type { Endpoint } from '@muloqot/contract'
import type { EndpointInput, EndpointOutput } from './endpoint-input.ts'
import { exchange, readText, send, type CallOptions } from './exchange.ts'
import { answerOf, failureOf } from './read-answer.ts'
import { withToken } from './with-token.ts'

/**
 * Calls one endpoint of the contract.
 * @throws ApiError whatever goes wrong, but for an `AbortError` when `signal` was used.
 */
export const call = async <E extends Endpoint>(
  endpoint: E,
  input: EndpointInput<E>,
  options: CallOptions = {},
): Promise<EndpointOutput<E>> =>
  await withToken(endpoint, async (token) => {
    const answer = await exchange(endpoint, input, options, token)
    if (answer.status >= 400) throw failureOf(answer)
    return answerOf(endpoint, answer)
  })

/** Downloads a file of the API, which a plain link cannot: it needs the token. @throws ApiError */
export const download = async <E extends Endpoint>(
  endpoint: E,
  input: EndpointInput<E>,
  fileName: string,
): Promise<void> => {
  const blob = await withToken(endpoint, async (token) => {
    const response = await send(endpoint, input, {}, token)
    if (!response.ok) throw failureOf(await readText(response))
    return await response.blob()
  })
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
}
