import { jwtVerify, SignJWT } from 'jose'
import { systemRoles } from '@muloqot/contract'
import { z } from 'zod'
import { deriveKey } from '#src/platform/crypto/derive-key.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { rememberVerifiedTokens } from './verified-tokens.ts'

/** 3,000 minutes. */
export const accessTokenSeconds = 3_000 * 60

const audience = 'muloqot:access'
const algorithm = 'HS256'

const claimsSchema = z.object({
  sub: z.uuid(),
  organizationId: z.uuid(),
  role: z.enum(systemRoles),
  sid: z.uuid(),
  exp: z.number(),
})
export type AccessClaims = z.infer<typeof claimsSchema>

const verified = rememberVerifiedTokens()

const keyOf = (secretKey: string): Buffer => deriveKey(secretKey, 'access tokens')

/** Signs the claims of one sign-in (JWT, RFC 7519, HMAC-SHA256). */
export const signAccessToken = async (
  secretKey: string,
  claims: Omit<AccessClaims, 'exp'>,
  now: Date,
): Promise<string> => {
  const issuedAt = Math.floor(now.getTime() / 1000)
  const { sub, ...rest } = claims
  return await new SignJWT(rest)
    .setProtectedHeader({ alg: algorithm, typ: 'at+jwt' })
    .setSubject(sub)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + accessTokenSeconds)
    .sign(keyOf(secretKey))
}

/**
 * The claims of a token that is ours, of this kind, signed with this one algorithm, and has not ended.
 * @throws AppError `auth.token_invalid` in every other case.
 */
export const verifyAccessToken = async (
  secretKey: string,
  token: string,
  now: Date,
): Promise<AccessClaims> => {
  const known = verified.find(secretKey, token, now)
  if (known) return known
  try {
    const { payload } = await jwtVerify(token, keyOf(secretKey), {
      algorithms: [algorithm],
      audience,
      typ: 'at+jwt',
      currentDate: now,
    })
    const claims = claimsSchema.parse(payload)
    verified.add(secretKey, token, claims)
    return claims
  } catch (cause) {
    throw new AppError('auth.token_invalid', { cause })
  }
}
