import type { Endpoint } from '@muloqot/contract'
import { addressOf, type AddressParts } from './address.ts'
import { offlineError } from './api-error.ts'
import type { EndpointInput, EndpointOutput } from './endpoint-input.ts'
import { requestHeaders, type Answer } from './exchange.ts'
import { answerOf, failureOf } from './read-answer.ts'
import { withToken } from './with-token.ts'

export type UploadOptions = {
  /** Told how much of the file has left, 0 to 1. `fetch` cannot tell it, which is why this is not `call`. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

const sendFile = async (
  { method, path }: Pick<Endpoint, 'method' | 'path'>,
  parts: AddressParts,
  file: File,
  { onProgress, signal }: UploadOptions,
  token: string | null,
): Promise<Answer> =>
  await new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, addressOf(path, parts))
    for (const [name, value] of Object.entries(requestHeaders(token))) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total)
    })
    request.addEventListener('error', () => {
      reject(offlineError())
    })
    request.addEventListener('abort', () => {
      reject(new DOMException('The upload was cancelled.', 'AbortError'))
    })
    request.addEventListener('load', () => {
      resolve({
        status: request.status,
        requestId: request.getResponseHeader('x-request-id'),
        retryAfter: request.getResponseHeader('retry-after'),
        text: request.responseText,
      })
    })
    signal?.addEventListener('abort', () => {
      request.abort()
    })
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })

/** Sends one file to an upload endpoint of the contract. @throws ApiError, or `AbortError` when cancelled. */
export const upload = async <E extends Endpoint>(
  endpoint: E,
  input: EndpointInput<E>,
  file: File,
  options: UploadOptions = {},
): Promise<EndpointOutput<E>> =>
  await withToken(endpoint, async (token) => {
    const answer = await sendFile(endpoint, input as AddressParts, file, options, token)
    if (answer.status >= 400) throw failureOf(answer)
    return answerOf(endpoint, answer)
  })
