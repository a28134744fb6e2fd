import { languageSchema } from '@muloqot/contract'
import { deliverMail, type NotificationDeps } from '#src/domains/notifications/index.ts'
import { publicUrlOf } from '#src/platform/config/public-url.ts'
import { findUserByEmail } from '../auth.repo.ts'
import { codeKinds } from '../codes/code-rules.ts'
import { deliverCode, pageFor } from '../codes/deliver-code.ts'
import { mailCodeOf } from '../codes/mail-code.ts'
import { mailTexts } from '../mail-texts/index.ts'
import { deviceOf } from '../sessions/device-rules.ts'
import { putCode } from '../codes/mail-codes.repo.ts'
import { deleteRegistration, findRegistration, prolongRegistration } from './registrations.repo.ts'

const reason = 'codes and tries of people not signed in'

/**
 * Sends the code of a registration; its ten minutes begin now. The mail says from where it was registered, because
 * somebody else may have typed this address; what they typed as names is not in it, for it could be anything.
 */
export const sendRegistrationCode = async (deps: NotificationDeps, registrationId: string): Promise<void> => {
  const { digits, lifeMs } = codeKinds['verify-email']
  const registration = await deps.db.asSystem(reason, async (tx) => {
    await prolongRegistration(tx, registrationId, new Date(deps.clock.now().getTime() + lifeMs))
    return await findRegistration(tx, registrationId)
  })
  if (!registration) return
  const { email, address, agent } = registration
  const language = languageSchema.parse(registration.language)
  const code = mailCodeOf(deps.secretKey, registrationId, digits)
  const url = pageFor(deps, 'verify-email', email)
  const text = mailTexts[language].confirmRegistration({ code, url, address, device: deviceOf(agent) })
  await deliverMail(deps, { id: registrationId, to: email, language, text })
}

/**
 * Answers a registration: a new address gets its code; the owner of a known one is told that somebody tried, and who was
 * invited gets their invitation again.
 */
export const answerRegistration = async (deps: NotificationDeps, registrationId: string): Promise<void> => {
  const found = await deps.db.asSystem(reason, async (tx) => {
    const registration = await findRegistration(tx, registrationId)
    return registration && { registration, user: await findUserByEmail(tx, registration.email) }
  })
  if (!found) return
  const { registration, user } = found
  if (!user) {
    await sendRegistrationCode(deps, registrationId)
    return
  }
  const { companyId, id: userId, email } = user
  const now = deps.clock.now()
  if (user.passwordHash === null && user.isAllowedIn) {
    await deps.db.inCompany({ companyId }, async (tx) => {
      await putCode(tx, {
        id: registrationId,
        companyId,
        userId,
        purpose: 'invitation',
        address: registration.address,
        createdAt: now,
        expiresAt: new Date(now.getTime() + codeKinds.invitation.lifeMs),
      })
    })
    await deliverCode(deps, { companyId, codeId: registrationId })
  } else {
    const language = languageSchema.parse(user.language)
    const text = mailTexts[language].alreadyRegistered({ url: `${publicUrlOf(deps.config)}/app/` })
    await deliverMail(deps, { id: registrationId, to: email, language, text })
  }
  await deps.db.asSystem(reason, async (tx) => {
    await deleteRegistration(tx, registrationId)
  })
}
