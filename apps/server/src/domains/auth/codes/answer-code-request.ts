import type { NotificationDeps } from '#src/domains/notifications/index.ts'
import { findUserByEmail, type UserForSignIn } from '../auth.repo.ts'
import { sendRegistrationCode } from '../registration/answer-registration.ts'
import { copyRegistration, findPendingRegistration } from '../registration/registrations.repo.ts'
import { codeKinds, type CodePurpose } from './code-rules.ts'
import { deliverCode } from './deliver-code.ts'
import { findCodeRequest, type CodeRequest } from './code-requests.repo.ts'
import { putCode } from './mail-codes.repo.ts'

const reason = 'codes and tries of people not signed in'

/** What is sent to somebody who asks: who was invited gets their invitation again, whatever they asked for. */
const purposeFor = (user: UserForSignIn, asked: string): CodePurpose | null => {
  if (!user.isAllowedIn) return null
  if (user.passwordHash === null) return 'invitation'
  if (asked === 'reset-password') return 'reset-password'
  return user.isVerified ? null : 'verify-email'
}

const answerUser = async (
  deps: NotificationDeps,
  user: UserForSignIn,
  request: CodeRequest,
): Promise<void> => {
  const purpose = purposeFor(user, request.purpose)
  if (!purpose) return
  const { companyId, id: userId } = user
  const now = deps.clock.now()
  await deps.db.inCompany({ companyId }, async (tx) => {
    await putCode(tx, {
      id: request.id,
      companyId,
      userId,
      purpose,
      address: request.address,
      createdAt: request.createdAt,
      expiresAt: new Date(now.getTime() + codeKinds[purpose].lifeMs),
    })
  })
  await deliverCode(deps, { companyId, codeId: request.id })
}

/**
 * Sends the code that somebody asked for. Nothing is sent to an address that nobody has. The code takes the id of the
 * request, so that a repeated job sends the same one.
 */
export const answerCodeRequest = async (deps: NotificationDeps, requestId: string): Promise<void> => {
  const found = await deps.db.asSystem(reason, async (tx) => {
    const request = await findCodeRequest(tx, requestId)
    return request && { request, user: await findUserByEmail(tx, request.email) }
  })
  if (!found) return
  const { request, user } = found
  if (user) {
    await answerUser(deps, user, request)
    return
  }
  if (request.purpose !== 'verify-email') return
  const copied = await deps.db.asSystem(reason, async (tx) => {
    const pending = await findPendingRegistration(tx, request.email, request.address)
    if (pending) await copyRegistration(tx, { ...pending, id: request.id })
    return pending !== undefined
  })
  if (copied) await sendRegistrationCode(deps, request.id)
}
