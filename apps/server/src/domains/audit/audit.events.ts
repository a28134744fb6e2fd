import { z } from 'zod'
import { defineJob } from '#src/platform/jobs/define-job.ts'

export const sealAuditJob = defineJob({ name: 'audit.seal', payload: z.object({}), attemptsMax: 1 })
