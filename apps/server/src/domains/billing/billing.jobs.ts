import type { PlatformDeps } from '#src/platform/deps.ts'
import { handleJob, type JobHandler } from '#src/platform/jobs/define-job.ts'
import { checkBalancesJob, releaseExpiredJob } from './billing.events.ts'
import { checkBalances } from './check-balances.ts'
import { releaseExpired } from './release-expired.ts'

export const jobHandlers: JobHandler<PlatformDeps>[] = [
  handleJob(releaseExpiredJob, async (deps: PlatformDeps) => await releaseExpired(deps), '* * * * *'),
  handleJob(checkBalancesJob, async (deps: PlatformDeps) => await checkBalances(deps), '17 22 * * *'),
]
