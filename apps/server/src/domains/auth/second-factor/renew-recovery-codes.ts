import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { checkOwnPassword } from '../passwords/check-own-password.ts'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-code.ts'
import { putRecoveryCodes } from './second-factor.repo.ts'

/**
 * Makes new recovery codes, shown this once; the old ones end.
 * @throws AppError `auth.second_factor_is_off`, `auth.current_password_wrong`, `request.too_many`
 */
export const renewRecoveryCodes = async (
  deps: Pick<PlatformDeps, 'db' | 'clock' | 'secretKey'>,
  ctx: RequestContext,
  password: string,
): Promise<string[]> => {
  await checkOwnPassword(deps, ctx, password)
  const codes = newRecoveryCodes()
  const hashes = codes.map((code) => hashRecoveryCode(deps.secretKey, code))
  const isKept = await deps.db.inCompany(ctx, async (tx) => await putRecoveryCodes(tx, ctx.userId, hashes))
  if (!isKept) throw new AppError('auth.second_factor_is_off')
  return codes
}
