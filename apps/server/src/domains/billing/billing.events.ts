import { z } from 'zod'
import { defineEvent } from '#src/platform/events/publish.ts'
import { defineJob } from '#src/platform/jobs/define-job.ts'

/** The balance has just fallen below the company's warning level. */
export const balanceFell = defineEvent({ name: 'billing.balance-fell', payload: z.object({}) })

const payload = z.object({})
export const releaseExpiredJob = defineJob({ name: 'billing.release-expired', payload, attemptsMax: 1 })
export const checkBalancesJob = defineJob({ name: 'billing.check-balances', payload, attemptsMax: 1 })
