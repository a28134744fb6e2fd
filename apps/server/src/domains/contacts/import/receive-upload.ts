import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { AppError } from '#src/platform/errors/app-error.ts'
import { defaultLimits } from '#src/platform/spreadsheet/limits.ts'
import type { Storage } from '#src/platform/storage/storage.ts'

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
  await storage.put(storageKey, part.file)
  if (part.file.truncated) {
    await storage.remove(storageKey)
    throw new AppError('import.too_large')
  }
  return { storageKey, fileName: cleanFileName(part.filename), sizeBytes: part.file.bytesRead }
}

/** Shown to people, never used as a path. */
function cleanFileName(name: string): string {
  const bare = name
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .toWellFormed()
    .trim()
  return bare === '' ? 'file' : bare.slice(0, 255)
}
