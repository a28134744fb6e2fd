import { hkdfSync } from 'node:crypto'

/**
 * A 256-bit key for one purpose, derived from the installation's secret (HKDF-SHA256, RFC 5869), so that no two
 * purposes share a key.
 */
export const deriveKey = (secretKey: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secretKey, 'muloqot', purpose, 32))
