import { randomBytes } from 'node:crypto'
import { toBase32 } from '#src/platform/crypto/totp.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { checkOwnPassword } from '../passwords/check-own-password.ts'
import { putPendingSecret } from './second-factor.repo.ts'

/** What RFC 4226, 4 recommends, and the block of HMAC-SHA1's output. */
const secretBytes = 20

const issuer = 'Muloqot'

/** The address that authenticator apps read from a QR code. */
const otpauthUri = (email: string, secret: string): string => {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(email)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=6&period=30`
}

/**
 * Begins to set up an authenticator app: a fresh secret, shown this once. It is in force once its first code is
 * confirmed; beginning again before that makes another one.
 * @throws AppError `auth.second_factor_is_on`, `auth.current_password_wrong`, `request.too_many`
 */
export const setUpSecondFactor = async (
  deps: Pick<PlatformDeps, 'db' | 'clock' | 'sealer'>,
  ctx: RequestContext,
  password: string,
): Promise<{ secret: string; otpauth_uri: string }> => {
  const { email } = await checkOwnPassword(deps, ctx, password)
  const secret = randomBytes(secretBytes)
  const sealed = deps.sealer.seal(secret, ctx.companyId)
  const isKept = await deps.db.inCompany(ctx, async (tx) => await putPendingSecret(tx, ctx.userId, sealed))
  if (!isKept) throw new AppError('auth.second_factor_is_on')
  const written = toBase32(secret)
  return { secret: written, otpauth_uri: otpauthUri(email, written) }
}
