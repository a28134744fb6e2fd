import { createHmac, randomBytes } from 'node:crypto'
import { deriveKey } from '#src/platform/crypto/derive-key.ts'
import { toBase32 } from '#src/platform/crypto/totp.ts'

const codesAtOnce = 10
const bytesOfCode = 10

/** Ten fresh codes of 80 bits, as they are shown once: four groups of four letters and digits. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: codesAtOnce }, () =>
    (toBase32(randomBytes(bytesOfCode)).match(/.{4}/g) ?? []).join('-').toLowerCase(),
  )

/** How a recovery code lies in the database; however its letters and hyphens were typed, it is the same one. */
export const hashRecoveryCode = (secretKey: string, code: string): Buffer =>
  createHmac('sha256', deriveKey(secretKey, 'recovery codes'))
    .update(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .digest()
