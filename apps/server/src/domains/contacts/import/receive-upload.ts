import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { AppError } from '#src/platform/errors/app-error.ts'
import { defaultLimits } from '#src/platform/spreadsheet/limits.ts'
import type { Storage } from '#src/platform/storage/storage.ts'
import { keepFile } from './kept-file.ts'

export type ReceivedFile = { storageKey: string; fileName: string; sizeBytes: number }

/**
 * Streams the file of the multipart field `file` into the storage, under a name of our own.
 * @throws AppError `import.no_file`, `import.too_large`
 */
export async function receiveUpload(storage: Storage, request: FastifyRequest): Promise<ReceivedFile> {
  if (!request.isMultipart()) throw new AppError('import.no_file')
  const part = await request.file({ limits: { fileSize: defaultLimits.maxBytes, files: 1 } })
  if (part === undefined || part.fieldname !== 'file') {
    part?.file.resume()
    throw new AppError('import.no_file')
  }
  const storageKey = `imports/${randomUUID()}`
  // The length of the whole body: the file is a little shorter. Without a length it is read from the storage later.
  const bodyBytes = Number(request.headers['content-length'] ?? 0)
  const copy = Buffer.allocUnsafe(Math.min(bodyBytes, defaultLimits.maxBytes))
  await storage.put(storageKey, Readable.from(copied(part.file, copy)))
  if (part.file.truncated) {
    await storage.remove(storageKey)
    throw new AppError('import.too_large')
  }
  const sizeBytes = part.file.bytesRead
  if (sizeBytes <= copy.length) keepFile(storageKey, copy.subarray(0, sizeBytes))
  return { storageKey, fileName: cleanFileName(part.filename), sizeBytes }
}

/** Passes a file on and writes it into `copy` meanwhile, as far as there is room. */
async function* copied(file: AsyncIterable<Buffer>, copy: Buffer): AsyncIterable<Buffer> {
  let at = 0
  for await (const chunk of file) {
    at += chunk.copy(copy, at)
    yield chunk
  }
}

/** Shown to people, never used as a path. */
function cleanFileName(name: string): string {
  const bare = name
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .toWellFormed()
    .trim()
  return bare === '' ? 'file' : bare.slice(0, 255)
}
