import { createHmac, timingSafeEqual } from 'node:crypto'

export type UrlSigner = {
  /** `expires` (Unix seconds) and `signature` for a resource, to be put into its query. */
  sign(resource: string, expiresAt: Date): { expires: string; signature: string }
  /** True when the signature is ours, for this very resource, and has not ended. */
  verify(resource: string, expires: string, signature: string, now: Date): boolean
}

/** Short-lived signatures for addresses that a media element opens without a header (HMAC-SHA256). */
export const createUrlSigner = (key: Buffer): UrlSigner => {
  const mac = (resource: string, expires: string): Buffer =>
    createHmac('sha256', key).update(`${resource}\n${expires}`).digest()
  return {
    sign: (resource, expiresAt) => {
      const expires = String(Math.floor(expiresAt.getTime() / 1000))
      return { expires, signature: mac(resource, expires).toString('base64url') }
    },
    verify: (resource, expires, signature, now) => {
      const given = Buffer.from(signature, 'base64url')
      const wanted = mac(resource, expires)
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return false
      return Number(expires) * 1000 > now.getTime()
    },
  }
}
