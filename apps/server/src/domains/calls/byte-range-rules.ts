import type { ByteRange } from '#src/platform/storage/storage.ts'

const single = /^bytes=\s*(\d*)\s*-\s*(\d*)\s*$/i

/**
 * Which bytes of a file a client gets (RFC 9110, 14.1.2 and 14.2): the one range it asks for, `whole` when it asks for
 * none, for several, in another unit or in a way that cannot be read, and `none` when what it asks for lies beyond the
 * end. With `If-Range` the range counts only for the very file the client knows already.
 */
export const chooseByteRange = (
  bytes: number,
  etag: string,
  headers: { range?: string | undefined; ifRange?: string | undefined },
): ByteRange | 'whole' | 'none' => {
  const { range, ifRange } = headers
  if (range === undefined || (ifRange !== undefined && ifRange !== etag)) return 'whole'
  const [, first = '', last = ''] = single.exec(range) ?? []
  if (first === '' && last === '') return 'whole'
  if (first === '') {
    const count = Math.min(Number(last), bytes)
    return count === 0 ? 'none' : { start: bytes - count, end: bytes - 1 }
  }
  const start = Number(first)
  const end = last === '' ? bytes - 1 : Number(last)
  if (last !== '' && end < start) return 'whole'
  return start >= bytes ? 'none' : { start, end: Math.min(end, bytes - 1) }
}
