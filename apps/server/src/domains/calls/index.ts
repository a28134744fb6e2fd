import type { PlatformDeps } from '#src/platform/deps.ts'
import type { JobHandler } from '#src/platform/jobs/define-job.ts'
import type { Route } from '#src/platform/http/route.ts'

export const routes: Route<PlatformDeps>[] = []
export const jobHandlers: JobHandler<PlatformDeps>[] = []
