import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto'
import { promisify } from 'node:util'

const argon2Async: (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer> =
  promisify(argon2)

// OWASP's second recommended setting: 19 MiB, two passes, one lane.
const memory = 19_456
const passes = 2

const derive = (password: string, nonce: Buffer): Promise<Buffer> =>
  argon2Async('argon2id', {
    message: password.normalize('NFKC'),
    nonce,
    parallelism: 1,
    tagLength: 32,
    memory,
    passes,
  })

/** Hashes a password with argon2id; the answer carries its parameters and salt (PHC string format). */
export const hashPassword = async (password: string): Promise<string> => {
  const nonce = randomBytes(16)
  const tag = await derive(password, nonce)
  return `$argon2id$v=19$m=${memory},t=${passes},p=1$${nonce.toString('base64url')}$${tag.toString('base64url')}`
}

const nobody = Buffer.alloc(16)

/**
 * Tells whether a password belongs to a hash. With `null` for an unknown person it does the same work and says no,
 * so that the time of the answer does not tell who exists; likewise with a text that is no such hash.
 */
export const verifyPassword = async (password: string, hash: string | null): Promise<boolean> => {
  const [, , , , nonce, expectedTag] = hash?.split('$') ?? []
  const tag = await derive(password, nonce ? Buffer.from(nonce, 'base64url') : nobody)
  if (!expectedTag) return false
  const expected = Buffer.from(expectedTag, 'base64url')
  return expected.length === tag.length && timingSafeEqual(expected, tag)
}
