import type { Endpoint } from '@muloqot/contract'
import { addressOf, type AddressParts } from './address.ts'
import { offlineError } from './api-error.ts'
import { answerOf, errorOf, requestHeaders } from './call.ts'
import type { EndpointInput, EndpointOutput } from './endpoint-input.ts'

export type UploadOptions = {
  /** Told how much of the file has left, 0 to 1. `fetch` cannot tell it, which is why this is not `call`. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/** Sends one file to an upload endpoint of the contract. @throws ApiError, or `AbortError` when cancelled. */
export const upload = async <E extends Endpoint>(
  endpoint: E,
  input: EndpointInput<E>,
  file: File,
  { onProgress, signal }: UploadOptions = {},
): Promise<EndpointOutput<E>> =>
  await new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(endpoint.method, addressOf(endpoint.path, input as AddressParts))
    for (const [name, value] of Object.entries(requestHeaders())) request.setRequestHeader(name, value)
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
      const requestId = request.getResponseHeader('x-request-id')
      try {
        if (request.status >= 400) reject(errorOf(request.status, requestId, request.responseText))
        else resolve(answerOf(endpoint, request.status, requestId, request.responseText))
      } catch (error) {
        reject(error)
      }
    })
    signal?.addEventListener('abort', () => {
      request.abort()
    })
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
