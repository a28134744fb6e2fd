import type { Tokens } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { AnonymousContext } from '#src/platform/http/request-context.ts'
import { updateUser } from '../auth.repo.ts'
import { findCodeHolder, useCode } from '../codes/use-code.ts'
import { openSession } from '../open-session.ts'
import { confirmRegistration } from './confirm-registration.ts'

/**
 * Confirms an e-mail with the code that was sent to it: of a registration, which then becomes a company, or of somebody
 * whose address was changed. Whoever has a second factor is confirmed and then signs in with it.
 * @throws AppError `auth.code_wrong`, `auth.second_factor_required`, `company.name_taken`, `request.too_many`
 */
export const verifyEmail = async (
  deps: Pick<PlatformDeps, 'db' | 'clock' | 'secretKey' | 'config'>,
  ctx: AnonymousContext,
  { email, code }: { email: string; code: string },
): Promise<Tokens> => {
  const holder = await findCodeHolder(deps, ctx, email)
  const confirmed = await confirmRegistration(deps, ctx, { email, code })
  if (confirmed) return confirmed
  const entered = { code, purpose: 'verify-email', action: 'verifyEmail' } as const
  const tokens = await useCode(deps, ctx, holder, entered, async (tx, user) => {
    const now = deps.clock.now()
    await updateUser(tx, { companyId: user.companyId, userId: user.id }, { emailVerifiedAt: now }, now)
    return user.hasSecondFactor ? null : await openSession(deps, tx, user, ctx)
  })
  if (!tokens) throw new AppError('auth.second_factor_required')
  return tokens
}
