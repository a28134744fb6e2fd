/**
 * Values in PostgreSQL's binary form, for statements that carry thousands of them: nothing has to be escaped here nor
 * taken apart there. The driver sends a buffer as it is; the statement must name the type (`$1::text[]`).
 */

/** Dimensions, whether there may be nulls, type of the elements; then length and lower bound of the one dimension. */
const headBytes = 20
const textType = 25

/** A `text[]` (`array_recv`): each element is its length and its UTF-8 bytes, or the length -1 for null. */
export const textArray = (values: readonly (string | null)[]): Buffer => {
  let bytesMax = headBytes
  // A UTF-16 unit becomes at most three bytes.
  for (const value of values) bytesMax += 4 + (value === null ? 0 : value.length * 3)
  const bytes = Buffer.allocUnsafe(bytesMax)
  bytes.writeInt32BE(1, 0)
  bytes.writeInt32BE(1, 4)
  bytes.writeInt32BE(textType, 8)
  bytes.writeInt32BE(values.length, 12)
  bytes.writeInt32BE(1, 16)
  let at = headBytes
  for (const value of values) {
    const length = value === null ? -1 : bytes.write(value, at + 4)
    bytes.writeInt32BE(length, at)
    at += 4 + Math.max(0, length)
  }
  return bytes.subarray(0, at)
}

/** A `jsonb` (`jsonb_recv`): the form's version and the JSON text. */
export const jsonb = (value: unknown): Buffer => Buffer.from(`\u0001${JSON.stringify(value)}`)
