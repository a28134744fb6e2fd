import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../clock/clock.ts'
import { signS3Request, type S3Access } from './sign-s3-request.ts'
import { isStorageKey } from './storage-key.ts'
import { FileMissing, type ByteRange, type Storage } from './storage.ts'

/** Where a bucket is and who may use it. */
export type S3Place = S3Access & {
  /** Address of the bucket, without a slash at its end; keys are put behind it. */
  bucketUrl: string
}

const attemptsMax = 4
const timeoutMs = 60_000

/** The server is busy or lost the connection: asking again is safe, because each request says all of its content. */
const isPassing = (status: number): boolean => status === 429 || status >= 500

type Request = {
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'
  content?: Buffer
  headers?: Record<string, string>
}

/**
 * Files in a bucket of any server that speaks S3. Buckets are addressed by path, which all of them understand. What is
 * put is held in memory once, because a signature covers the content.
 */
export const openS3Storage = (place: S3Place, clock: Clock): Storage => {
  const send = async (path: string, request: Request): Promise<Response> => {
    const { method, content, headers } = request
    const url = new URL(`${place.bucketUrl}${path}`)
    for (let attempt = 1; ; attempt += 1) {
      const signed = signS3Request(place, {
        method,
        url,
        now: clock.now(),
        ...(content === undefined ? {} : { content }),
        ...(headers === undefined ? {} : { headers }),
      })
      try {
        const response = await fetch(url, {
          method,
          headers: signed,
          signal: AbortSignal.timeout(timeoutMs),
          ...(content === undefined ? {} : { body: new Uint8Array(content) }),
        })
        if (!isPassing(response.status) || attempt === attemptsMax) return response
        await response.body?.cancel()
      } catch (error) {
        if (attempt === attemptsMax) throw error
      }
      await wait(100 * 4 ** (attempt - 1))
    }
  }

  const pathOf = (key: string): string => {
    if (!isStorageKey(key)) throw new Error('not a storage key')
    return `/${key}`
  }

  const ask = async (path: string, request: Request): Promise<Response> => {
    const response = await send(path, request)
    if (response.ok) return response
    await response.body?.cancel()
    if (response.status === 404) throw new FileMissing(path.slice(1))
    throw new Error(`the storage answered ${response.status} to ${request.method}`)
  }

  async function* bytes(key: string, range: ByteRange | undefined): AsyncGenerator<Uint8Array> {
    const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {}
    const { body } = await ask(pathOf(key), { method: 'GET', headers })
    if (body) yield* body
  }

  return {
    put: async (key, content) => {
      const whole = Buffer.isBuffer(content) ? content : await buffer(content)
      await ask(pathOf(key), { method: 'PUT', content: whole })
    },
    size: async (key) => {
      const { headers } = await ask(pathOf(key), { method: 'HEAD' })
      return Number(headers.get('content-length'))
    },
    read: (key, range) => Readable.from(bytes(key, range), { objectMode: false }),
    remove: async (key) => {
      const response = await send(pathOf(key), { method: 'DELETE' })
      if (!response.ok && response.status !== 404) {
        throw new Error(`the storage answered ${response.status} to DELETE`)
      }
    },
    // A bucket stores an object with the end of its PUT.
    removeUnfinished: async () => undefined,
    check: async () => {
      await ask('', { method: 'HEAD' })
    },
  }
}
