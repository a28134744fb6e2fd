import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { sendNotice } from '../notices/notice-jobs.ts'
import { checkOwnPassword } from '../passwords/check-own-password.ts'
import { endSecondFactor } from './second-factor.repo.ts'

/**
 * Ends the second factor. Where the company demands one, nothing else is allowed until it is set up anew.
 * @throws AppError `auth.second_factor_is_off`, `auth.current_password_wrong`, `request.too_many`
 */
export const disableSecondFactor = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  password: string,
): Promise<void> => {
  await checkOwnPassword(deps, ctx, password)
  const { companyId, userId } = ctx
  await deps.db.inCompany(ctx, async (tx) => {
    if (!(await endSecondFactor(tx, userId, deps.clock.now())))
      throw new AppError('auth.second_factor_is_off')
    await sendNotice(tx, { companyId, userId, notice: 'second-factor-off' })
  })
}
