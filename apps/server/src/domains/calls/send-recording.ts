import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { Storage } from '#src/platform/storage/storage.ts'
import { chooseByteRange } from './byte-range-rules.ts'

/**
 * Answers with a recording or with the bytes of it that were asked for, as a stream, so that seeking in a player
 * fetches only what is played. Sets status and headers of the reply.
 * @throws AppError `call.range_not_satisfiable` with the size in `Content-Range`
 */
export const sendRecording = (
  storage: Storage,
  file: { key: string; bytes: number; etag: string; callId: string; isDownload: boolean },
  request: FastifyRequest,
  reply: FastifyReply,
): Readable => {
  const { key, bytes, etag, callId, isDownload } = file
  reply.header('accept-ranges', 'bytes').header('etag', etag).header('cache-control', 'private, max-age=900')
  if (request.headers['if-none-match'] === etag) {
    reply.code(304)
    return Readable.from([])
  }
  const range = chooseByteRange(bytes, etag, {
    range: request.headers.range,
    ifRange: request.headers['if-range']?.toString(),
  })
  if (range === 'none') {
    reply.header('content-range', `bytes */${bytes}`).header('cache-control', 'no-store')
    throw new AppError('call.range_not_satisfiable')
  }
  reply.type('audio/wav')
  if (isDownload) reply.header('content-disposition', `attachment; filename="call-${callId}.wav"`)
  if (range === 'whole') reply.header('content-length', bytes)
  else {
    reply.code(206).header('content-length', range.end - range.start + 1)
    reply.header('content-range', `bytes ${range.start}-${range.end}/${bytes}`)
  }
  if (request.method === 'HEAD') return Readable.from([])
  return storage.read(key, range === 'whole' ? undefined : range)
}
