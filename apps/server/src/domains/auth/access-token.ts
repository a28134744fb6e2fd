import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { deriveKey } from '#src/platform/crypto/derive-key.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { rememberVerifiedTokens } from './verified-tokens.ts'

const audience = 'muloqot:access'
const algorithm = 'HS256'

const claimsSchema = z.object({
  sub: z.uuid(),
  organizationId: z.uuid(),
  /** The session it belongs to; when that ends, so does the token. */
  sid: z.uuid(),
  exp: z.number(),
})
export type AccessClaims = z.infer<typeof claimsSchema>

const keyOf = (secretKey: string): Buffer => deriveKey(secretKey, 'access tokens')

/**
 * Signs the claims of one sign-in (JWT, RFC 7519, HMAC-SHA256). What the person may do is not in it: that is looked up
 * at each request.
 */
export const signAccessToken = async (
  secretKey: string,
  claims: Omit<AccessClaims, 'exp'>,
  now: Date,
  lifeSeconds: number,
): Promise<string> => {
  const issuedAt = Math.floor(now.getTime() / 1000)
  const { sub, ...rest } = claims
  return await new SignJWT(rest)
    .setProtectedHeader({ alg: algorithm, typ: 'at+jwt' })
    .setSubject(sub)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifeSeconds)
    .sign(keyOf(secretKey))
}

/**
 * Makes the check of access tokens: ours, of this kind, signed with this one algorithm, and not ended.
 * It throws AppError `auth.token_invalid` in every other case.
 */
export const createAccessTokenVerifier = (
  secretKey: string,
): ((token: string, now: Date) => Promise<AccessClaims>) => {
  const key = keyOf(secretKey)
  const verified = rememberVerifiedTokens()
  return async (token, now) => {
    const known = verified.find(token, now)
    if (known) return known
    try {
      const options = { algorithms: [algorithm], audience, typ: 'at+jwt', currentDate: now }
      const claims = claimsSchema.parse((await jwtVerify(token, key, options)).payload)
      verified.add(token, claims)
      return claims
    } catch (cause) {
      throw new AppError('auth.token_invalid', { cause })
    }
  }
}
