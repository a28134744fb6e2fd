import { createHash, createHmac, randomBytes } from 'node:crypto'

/** A refresh token: 64 random bytes, written in the URL-safe alphabet (86 characters). */
export const newRefreshToken = (): string => randomBytes(64).toString('base64url')

/** How a refresh token lies in the database. It is long and random, so a plain hash does. */
export const hashRefreshToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Fresh at each exchange; kept beside the hash of the token that was exchanged. */
export const newSuccessorSalt = (): Buffer => randomBytes(32)

/**
 * The token that follows another one: HMAC-SHA512 under the installation's key over the old token and its salt, so 64
 * bytes that nobody can tell from random ones. Whoever repeats the exchange with the old token gets the same
 * successor, and neither is stored.
 */
export const successorOf = (key: Buffer, token: string, salt: Buffer): string =>
  createHmac('sha512', key).update(salt).update(token).digest('base64url')
