import type { PlatformDeps } from '#src/platform/deps.ts'
import type { Route } from '#src/platform/http/route.ts'
import type { JobHandler } from '#src/platform/jobs/define-job.ts'
import { contactRoutes } from './contacts.routes.ts'

export { matches, type ContactFilter } from './contacts.repo.ts'
export { livePresenters } from './contacts.live.ts'
export { presentContact, type ContactRow } from './present-contact.ts'

export const routes: Route<PlatformDeps>[] = [...contactRoutes]
export const jobHandlers: JobHandler<PlatformDeps>[] = []
