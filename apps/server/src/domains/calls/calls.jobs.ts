import type { PlatformDeps } from '#src/platform/deps.ts'
import { handleJob, type JobHandler } from '#src/platform/jobs/define-job.ts'
import { deleteOldContentJob } from './calls.events.ts'
import { deleteOldContent } from './retention/delete-old-content.ts'

export const jobHandlers: JobHandler<PlatformDeps>[] = [
  // At night in the first market, beside the times at which other work begins.
  handleJob(deleteOldContentJob, async (deps: PlatformDeps) => await deleteOldContent(deps), '37 21 * * *'),
]
