import type { JobHandler } from '#src/platform/jobs/define-job.ts'
import type { Route } from '#src/platform/http/route.ts'
import type { LivePresenter } from '#src/platform/realtime/live-presenter.ts'
import * as audit from '#src/domains/audit/index.ts'
import * as auth from '#src/domains/auth/index.ts'
import * as billing from '#src/domains/billing/index.ts'
import * as calls from '#src/domains/calls/index.ts'
import * as campaigns from '#src/domains/campaigns/index.ts'
import * as companies from '#src/domains/companies/index.ts'
import * as contacts from '#src/domains/contacts/index.ts'
import * as roles from '#src/domains/roles/index.ts'
import * as settings from '#src/domains/settings/index.ts'
import * as users from '#src/domains/users/index.ts'
import * as voice from '#src/domains/voice/index.ts'
import type { Deps } from './deps.ts'

/** Every domain's ways in. What is not listed here does not exist for the program. */
export const routes: Route<Deps>[] = [
  ...auth.routes,
  ...contacts.routes,
  ...campaigns.routes,
  ...voice.routes,
  ...calls.routes,
  ...billing.routes,
  ...audit.routes,
  ...settings.routes,
  ...companies.routes,
  ...roles.routes,
  ...users.routes,
]

export const jobHandlers: JobHandler<Deps>[] = [
  ...auth.jobHandlers,
  ...contacts.jobHandlers,
  ...calls.jobHandlers,
  ...billing.jobHandlers,
  ...audit.jobHandlers,
  ...users.jobHandlers,
]

export const livePresenters: LivePresenter<Deps>[] = [
  ...contacts.livePresenters,
  ...campaigns.livePresenters,
  ...billing.livePresenters,
]
