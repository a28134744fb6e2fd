import type { PlatformDeps } from '#src/platform/deps.ts'
import type { Route } from '#src/platform/http/route.ts'
import type { JobHandler } from '#src/platform/jobs/define-job.ts'
import type { LivePresenter } from '#src/platform/realtime/live-presenter.ts'
import { livePresenters as contactLivePresenters } from './contacts.live.ts'
import { contactRoutes } from './contacts.routes.ts'
import { importJobHandlers } from './import/imports.jobs.ts'
import { importLivePresenters } from './import/imports.live.ts'
import { importRoutes } from './import/imports.routes.ts'

export { findContact, listContactsByIds, matches, type ContactFilter } from './contacts.repo.ts'
export { normalisePhone } from './phone-rules.ts'
export { presentContact, type ContactRow } from './present-contact.ts'
export { showsPhones } from './shows-phones.ts'

export const livePresenters: LivePresenter<PlatformDeps>[] = [
  ...contactLivePresenters,
  ...importLivePresenters,
]
export const routes: Route<PlatformDeps>[] = [...contactRoutes, ...importRoutes]
export const jobHandlers: JobHandler<PlatformDeps>[] = [...importJobHandlers]
