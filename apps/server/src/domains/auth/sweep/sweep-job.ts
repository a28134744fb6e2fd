import { z } from 'zod'
import { defineJob } from '#src/platform/jobs/define-job.ts'

export const sweepJob = defineJob({ name: 'auth.sweep', payload: z.object({}), attemptsMax: 3 })

/** Every ten minutes, beside the round times at which other work begins. */
export const sweepSchedule = '4,14,24,34,44,54 * * * *'
