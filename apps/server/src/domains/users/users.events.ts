import { z } from 'zod'
import { defineJob } from '#src/platform/jobs/define-job.ts'

/** Follows a balance that fell below its company's warning level. */
export const warnOfLowBalanceJob = defineJob({
  name: 'users.warn-of-low-balance',
  payload: z.object({ companyId: z.uuid(), event: z.object({}) }),
  attemptsMax: 5,
})
