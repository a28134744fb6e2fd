import type { PlatformDeps } from '#src/platform/deps.ts'
import { handleJob, type JobHandler } from '#src/platform/jobs/define-job.ts'
import { expirePreview } from './cancel-import.ts'
import { expirePreviewJob, runImportJob } from './imports.events.ts'
import { continueImport } from './run-import.ts'

export const importJobHandlers: JobHandler<PlatformDeps>[] = [
  handleJob(runImportJob, async (deps: PlatformDeps, { companyId, importId }) => {
    await continueImport(deps, companyId, importId)
  }),
  handleJob(expirePreviewJob, async (deps: PlatformDeps, { companyId, importId }) => {
    await expirePreview(deps, companyId, importId)
  }),
]
