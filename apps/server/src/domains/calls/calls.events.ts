import { z } from 'zod'
import { defineJob } from '#src/platform/jobs/define-job.ts'

export const deleteOldContentJob = defineJob({
  name: 'calls.delete-old-content',
  payload: z.object({}),
  attemptsMax: 8,
})
