import type { Language, Tokens } from '@muloqot/contract'
import { hashPassword } from '#src/platform/crypto/password.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { AnonymousContext } from '#src/platform/http/request-context.ts'
import { updateUser } from '../auth.repo.ts'
import { findCodeHolder, useCode } from '../codes/use-code.ts'
import { openSession } from '../open-session.ts'
import { inPasswordTurn } from '../password-turns.ts'
import { refuseWeakPassword } from '../passwords/refuse-weak-password.ts'

/**
 * Lets somebody who was invited into the company: they choose their password and name, and are signed in. Which company
 * and which role is the inviter's choice alone.
 * @throws AppError `auth.code_wrong`, `request.too_many`, those of a weak password
 */
export const acceptInvitation = async (
  deps: Pick<PlatformDeps, 'db' | 'clock' | 'secretKey' | 'config'>,
  ctx: AnonymousContext,
  body: {
    email: string
    code: string
    password: string
    name: string
    surname: string
    language?: Language | undefined
  },
): Promise<Tokens> => {
  const { email, code, password, name, surname, language } = body
  refuseWeakPassword(password, email)
  const holder = await findCodeHolder(deps, ctx, email)
  const passwordHash = await inPasswordTurn(async () => await hashPassword(password))
  const entered = { code, purpose: 'invitation', action: 'acceptInvitation' } as const
  return await useCode(deps, ctx, holder, entered, async (tx, user) => {
    const now = deps.clock.now()
    const change = { passwordHash, name, surname, language, emailVerifiedAt: now }
    await updateUser(tx, { companyId: user.companyId, userId: user.id }, change, now)
    return await openSession(deps, tx, user, ctx)
  })
}
