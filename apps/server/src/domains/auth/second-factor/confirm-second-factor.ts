import { findTotpStep } from '#src/platform/crypto/totp.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { endSessionsOf } from '../end-access.repo.ts'
import { sendNotice } from '../notices/notice-jobs.ts'
import { limitsOf, networkOf } from '../throttle/throttle-rules.ts'
import { checkTries, countFailure } from '../throttle/throttle.ts'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-code.ts'
import { findSecondFactor, startSecondFactor, takeStep } from './second-factor.repo.ts'

type ConfirmDeps = Pick<PlatformDeps, 'db' | 'clock' | 'sealer' | 'secretKey'>

/** Puts it in force when the code is right. @returns the recovery codes, or null for a wrong code. */
const start = async (
  deps: ConfirmDeps,
  tx: Tx,
  ctx: RequestContext,
  code: string,
): Promise<string[] | null> => {
  const now = deps.clock.now()
  const factor = await findSecondFactor(tx, ctx.userId)
  if (factor?.since) throw new AppError('auth.second_factor_is_on')
  if (!factor?.secret) throw new AppError('auth.second_factor_is_off')
  const step = findTotpStep(deps.sealer.open(factor.secret, ctx.companyId), code, now)
  if (step === null || !(await takeStep(tx, ctx.userId, step))) return null
  const codes = newRecoveryCodes()
  const recovery = codes.map((recoveryCode) => hashRecoveryCode(deps.secretKey, recoveryCode))
  if (!(await startSecondFactor(tx, ctx.userId, { secret: factor.secret, since: now, recovery }))) {
    throw new AppError('auth.second_factor_is_on')
  }
  const owner = { companyId: ctx.companyId, userId: ctx.userId }
  // Signed in by password alone, which from now on is not enough.
  await endSessionsOf(tx, { ...owner, exceptSessionId: ctx.sessionId }, 'ended', now)
  await sendNotice(tx, { ...owner, notice: 'second-factor-on' })
  return codes
}

/**
 * Puts the second factor in force with a first code, which shows that the app has the secret. The other sign-ins end.
 * @returns recovery codes, shown this once.
 * @throws AppError `auth.second_factor_is_on`, `auth.second_factor_is_off` (nothing was set up),
 *   `auth.second_factor_wrong`, `request.too_many`
 */
export const confirmSecondFactor = async (
  deps: ConfirmDeps,
  ctx: RequestContext,
  typed: string,
): Promise<string[]> => {
  const whose = { account: ctx.userId, network: networkOf(ctx.actor.address), isKnown: false }
  const limits = limitsOf('second-factor', whose)
  await checkTries(deps, limits)
  const code = typed.replaceAll(/[\s-]/g, '')
  const codes = await deps.db.inCompany(ctx, async (tx) => await start(deps, tx, ctx, code))
  if (codes) return codes
  await countFailure(deps, limits)
  throw new AppError('auth.second_factor_wrong')
}
