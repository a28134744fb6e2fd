import { hashPassword } from '#src/platform/crypto/password.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { AnonymousContext } from '#src/platform/http/request-context.ts'
import { enqueue } from '#src/platform/jobs/define-job.ts'
import { findUserByEmail } from '../auth.repo.ts'
import { answerRegistrationJob } from '../codes/code-jobs.ts'
import { codeKinds } from '../codes/code-rules.ts'
import { inPasswordTurn } from '../password-turns.ts'
import { refuseWeakPassword } from '../passwords/refuse-weak-password.ts'
import { isKnownNetwork, limitsOf, networkOf } from '../throttle/throttle-rules.ts'
import { countTry, refuseFor } from '../throttle/throttle.ts'
import { insertRegistration, isCompanyNameTaken } from './registrations.repo.ts'

const reason = 'codes and tries of people not signed in'

/**
 * Registers a company. It and its CEO come into being when the code that is sent to the e-mail is entered. Whether the
 * address is known already is found out by the job that answers, so the request does the same for both.
 * @throws AppError `auth.sign_up_closed`, `company.name_taken`, `request.too_many`, those of a weak password
 */
export const register = async (
  deps: Pick<PlatformDeps, 'db' | 'clock' | 'config'>,
  ctx: AnonymousContext,
  body: { email: string; name: string; surname: string; password: string; company_name: string },
): Promise<void> => {
  if (deps.config.signUp !== 'open') throw new AppError('auth.sign_up_closed')
  const { email, name, surname, password, company_name: companyName } = body
  refuseWeakPassword(password, email)
  const now = deps.clock.now()
  const network = networkOf(ctx.address)
  const { wait, isTaken } = await deps.db.asSystem(reason, async (tx) => {
    const user = await findUserByEmail(tx, email)
    const isKnown = isKnownNetwork(user?.addresses ?? [], network)
    const wait = await countTry(tx, limitsOf('mail', { account: email, network, isKnown }), now)
    return { wait, isTaken: await isCompanyNameTaken(tx, companyName) }
  })
  refuseFor(wait)
  if (isTaken) throw new AppError('company.name_taken')
  const passwordHash = await inPasswordTurn(async () => await hashPassword(password))
  const { language, address, agent } = ctx
  await deps.db.asSystem(reason, async (tx) => {
    const registrationId = await insertRegistration(tx, {
      email,
      name,
      surname,
      companyName,
      passwordHash,
      language,
      address,
      agent,
      createdAt: now,
      expiresAt: new Date(now.getTime() + codeKinds['verify-email'].lifeMs),
    })
    await enqueue(tx, answerRegistrationJob, { registrationId })
  })
}
