import type { Tx } from '#src/platform/db/database.ts'
import { newId } from '#src/platform/db/new-id.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { enqueue } from '#src/platform/jobs/define-job.ts'
import { insertUser } from '../auth.repo.ts'
import { sendCodeJob } from '../codes/code-jobs.ts'
import { codeKinds } from '../codes/code-rules.ts'
import { countCodesSince, putCode } from '../codes/mail-codes.repo.ts'

/** A company that sends more invitations than this is not inviting its people. */
const invitationsAtOnceMax = 100
const invitationWindowMs = 15 * 60_000

type InviteDeps = Pick<PlatformDeps, 'clock'>

/**
 * Has an invitation sent to somebody who was invited before and has not accepted: a code of its own and its mail, in
 * the caller's transaction.
 * @param address where it is asked for from.
 * @throws AppError `request.too_many`
 */
export const sendInvitation = async (
  deps: InviteDeps,
  tx: Tx,
  invited: { companyId: string; userId: string; address: string },
): Promise<void> => {
  const { companyId, userId, address } = invited
  const now = deps.clock.now()
  const since = new Date(now.getTime() - invitationWindowMs)
  if ((await countCodesSince(tx, companyId, 'invitation', since)) >= invitationsAtOnceMax) {
    throw new AppError('request.too_many', { retryAfterSeconds: invitationWindowMs / 1000 })
  }
  const codeId = await newId(tx)
  const expiresAt = new Date(now.getTime() + codeKinds.invitation.lifeMs)
  await putCode(tx, {
    id: codeId,
    companyId,
    userId,
    purpose: 'invitation',
    address,
    createdAt: now,
    expiresAt,
  })
  await enqueue(tx, sendCodeJob, { companyId, codeId })
}

/**
 * Makes a person of a company who cannot sign in until they accept, and has the invitation sent, all in the caller's
 * transaction. Whether the inviter may give this role is the caller's to decide.
 * @param invited `address`: where it is asked for from.
 * @returns the person's id.
 * @throws AppError `user.email_taken`, `request.too_many`
 */
export const inviteUser = async (
  deps: InviteDeps,
  tx: Tx,
  invited: { companyId: string; email: string; name: string; surname: string; role: string; address: string },
): Promise<string> => {
  const { address, ...person } = invited
  const userId = await insertUser(tx, { ...person, passwordHash: null, emailVerifiedAt: null })
  await sendInvitation(deps, tx, { companyId: person.companyId, userId, address })
  return userId
}
