/**
 * Values in PostgreSQL's binary form, for statements that carry thousands of them: nothing has to be escaped here nor
 * taken apart there. The driver sends a buffer as it is; the statement must name the type (`$1::text[]`).
 */

/** What stands before the elements of an array; bytes. */
export const arrayHeadBytes = 20
const textType = 25
const jsonbType = 3802
/** The form of `jsonb` that is a byte for the version and the JSON text. */
const jsonbVersion = Buffer.of(1)

/** Dimensions, whether there may be nulls, type of the elements; then length and lower bound of the one dimension. */
export const writeArrayHead = (bytes: Buffer, type: number, count: number, hasNulls: boolean): void => {
  bytes.writeInt32BE(1, 0)
  bytes.writeInt32BE(hasNulls ? 1 : 0, 4)
  bytes.writeInt32BE(type, 8)
  bytes.writeInt32BE(count, 12)
  bytes.writeInt32BE(1, 16)
}

/** Each element (`array_recv`) is its length, `prefix` and its UTF-8 bytes, or the length -1 for null. */
const arrayOf = (type: number, prefix: Buffer, values: readonly (string | null)[]): Buffer => {
  let bytesMax = arrayHeadBytes
  // A UTF-16 unit becomes at most three bytes.
  for (const value of values) bytesMax += 4 + (value === null ? 0 : prefix.length + value.length * 3)
  const bytes = Buffer.allocUnsafe(bytesMax)
  writeArrayHead(bytes, type, values.length, true)
  let at = arrayHeadBytes
  for (const value of values) {
    const length =
      value === null ? -1 : prefix.copy(bytes, at + 4) + bytes.write(value, at + 4 + prefix.length)
    bytes.writeInt32BE(length, at)
    at += 4 + Math.max(0, length)
  }
  return bytes.subarray(0, at)
}

/** A `text[]`. */
export const textArray = (values: readonly (string | null)[]): Buffer =>
  arrayOf(textType, Buffer.alloc(0), values)

/**
 * A `jsonb[]`; a null is no JSON at all. Each value is written by itself: one text of them all takes JavaScript three
 * times as long, and PostgreSQL would have to take it apart again.
 */
export const jsonbArray = (values: readonly unknown[]): Buffer =>
  arrayOf(
    jsonbType,
    jsonbVersion,
    values.map((value) => (value === null ? null : JSON.stringify(value))),
  )
