import type { PlatformDeps } from '#src/platform/deps.ts'
import { handleJob, type JobHandler } from '#src/platform/jobs/define-job.ts'
import { warnOfLowBalanceJob } from './users.events.ts'
import { warnOfLowBalance } from './warn-of-low-balance.ts'

export const jobHandlers: JobHandler<PlatformDeps>[] = [
  handleJob(warnOfLowBalanceJob, async (deps: PlatformDeps, { companyId }) => {
    await warnOfLowBalance(deps, companyId)
  }),
]
