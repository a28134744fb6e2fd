import type { Tokens } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { AnonymousContext } from '#src/platform/http/request-context.ts'
import { actorOf } from '../actor-of.ts'
import { findUserByEmail, insertCompany, insertUser } from '../auth.repo.ts'
import { codeKinds, isFromHome, isTryable } from '../codes/code-rules.ts'
import { isCodeOf } from '../codes/mail-code.ts'
import { openSession } from '../open-session.ts'
import {
  countRegistrationTries,
  deleteRegistrationsOf,
  lockRegistrations,
  type Registration,
} from './registrations.repo.ts'

type ConfirmDeps = Pick<PlatformDeps, 'db' | 'clock' | 'secretKey' | 'config'>

const reason = 'codes and tries of people not signed in'

/** The registration that this code belongs to; a wrong code is counted at all that it was tried on. */
const findByCode = async (
  deps: ConfirmDeps,
  ctx: AnonymousContext,
  { email, code }: { email: string; code: string },
): Promise<Registration | undefined> => {
  const now = deps.clock.now()
  const { digits } = codeKinds['verify-email']
  return await deps.db.asSystem(reason, async (tx) => {
    const living = (await lockRegistrations(tx, email, now)).filter((row) => isTryable(row, ctx.address, now))
    const right = living.find(({ id }) => isCodeOf(deps.secretKey, id, digits, code))
    const wrong = right ? [] : living
    await countRegistrationTries(tx, {
      fromHome: wrong.filter((row) => isFromHome(row, ctx.address)).map(({ id }) => id),
      fromElsewhere: wrong.filter((row) => !isFromHome(row, ctx.address)).map(({ id }) => id),
    })
    return right
  })
}

/**
 * Makes the company and its CEO of the registration that this code was sent for, and signs the CEO in. What other
 * registrations of the same address said is forgotten.
 * @returns null when the code belongs to no living registration.
 * @throws AppError `company.name_taken` when another company took the name meanwhile; the code can be used again.
 */
export const confirmRegistration = async (
  deps: ConfirmDeps,
  ctx: AnonymousContext,
  input: { email: string; code: string },
): Promise<Tokens | null> => {
  const found = await findByCode(deps, ctx, input)
  if (!found) return null
  const { newCompanyId: companyId, newUserId: userId, email } = found
  return await deps.db.asSystem(
    reason,
    async (tx) => {
      // Locked anew: of two who enter the code at once, the second finds the registration gone.
      const living = await lockRegistrations(tx, email, deps.clock.now())
      if (!living.some(({ id }) => id === found.id) || (await findUserByEmail(tx, email))) return null
      await insertCompany(tx, { id: companyId, name: found.companyName, language: found.language })
      await insertUser(tx, {
        id: userId,
        companyId,
        email,
        passwordHash: found.passwordHash,
        name: found.name,
        surname: found.surname,
        role: 'ceo',
        emailVerifiedAt: deps.clock.now(),
      })
      await deleteRegistrationsOf(tx, email)
      return await openSession(deps, tx, { id: userId, companyId }, ctx)
    },
    { companyId, actor: actorOf(userId, 'verifyEmail', ctx) },
  )
}
