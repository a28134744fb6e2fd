import type { PlatformDeps } from '#src/platform/deps.ts'
import { handleJob, type JobHandler } from '#src/platform/jobs/define-job.ts'
import { sealAuditJob } from './audit.events.ts'
import { sealAudit } from './seal/seal-audit.ts'

export const jobHandlers: JobHandler<PlatformDeps>[] = [
  handleJob(sealAuditJob, async (deps: PlatformDeps) => await sealAudit(deps), '* * * * *'),
]
