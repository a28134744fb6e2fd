import { createHmac, timingSafeEqual } from 'node:crypto'
import { deriveKey } from '#src/platform/crypto/derive-key.ts'

/**
 * The code that belongs to a row: HMAC-SHA256 under the installation's key over the row's id, as so many decimal
 * digits. It stands in the mail and nowhere else: whoever reads the database cannot tell it.
 */
export const mailCodeOf = (secretKey: string, rowId: string, digits: number): string => {
  const mac = createHmac('sha256', deriveKey(secretKey, 'mail codes')).update(rowId).digest()
  return String(mac.readBigUInt64BE() % 10n ** BigInt(digits)).padStart(digits, '0')
}

/** Whether the code that was typed is this row's; the time it takes does not tell how much of it is right. */
export const isCodeOf = (secretKey: string, rowId: string, digits: number, typed: string): boolean => {
  const expected = Buffer.from(mailCodeOf(secretKey, rowId, digits))
  const given = Buffer.from(typed)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
