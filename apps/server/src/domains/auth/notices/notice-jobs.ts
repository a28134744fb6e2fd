import { z } from 'zod'
import type { Tx } from '#src/platform/db/database.ts'
import { newId } from '#src/platform/db/new-id.ts'
import { defineJob, enqueue } from '#src/platform/jobs/define-job.ts'
import { mailAttemptsMax } from '../mail-attempts.ts'

export const notices = [
  'token-reused',
  'password-changed',
  'second-factor-on',
  'second-factor-off',
  'recovery-code-used',
  'balance-low',
] as const
/** Something that somebody must hear of: about their sign-in, or what their settings ask to be told. */
export type Notice = (typeof notices)[number]

export const sendNoticeJob = defineJob({
  name: 'auth.send-notice',
  payload: z.object({
    id: z.uuid(),
    companyId: z.uuid(),
    userId: z.uuid(),
    notice: z.enum(notices),
    /** The sign-in that it is about. */
    sessionId: z.uuid().optional(),
  }),
  attemptsMax: mailAttemptsMax,
})

/** Has a notice sent once the caller's transaction is committed. */
export const sendNotice = async (
  tx: Tx,
  about: { companyId: string; userId: string; notice: Notice; sessionId?: string },
): Promise<void> => {
  const { companyId, userId, notice, sessionId } = about
  await enqueue(tx, sendNoticeJob, { id: await newId(tx), companyId, userId, notice, sessionId })
}
