import { z } from 'zod'
import { defineJob } from '#src/platform/jobs/define-job.ts'
import { mailAttemptsMax } from '../mail-attempts.ts'

/** Sends the code of a row that exists. */
export const sendCodeJob = defineJob({
  name: 'auth.send-code',
  payload: z.object({ companyId: z.uuid(), codeId: z.uuid() }),
  attemptsMax: mailAttemptsMax,
})

/** Answers somebody who asked for a code, if there is anybody to answer. */
export const answerCodeRequestJob = defineJob({
  name: 'auth.answer-code-request',
  payload: z.object({ requestId: z.uuid() }),
  attemptsMax: mailAttemptsMax,
})

/** Answers somebody who registered: with a code, or by telling the owner of an address that is known already. */
export const answerRegistrationJob = defineJob({
  name: 'auth.answer-registration',
  payload: z.object({ registrationId: z.uuid() }),
  attemptsMax: mailAttemptsMax,
})
