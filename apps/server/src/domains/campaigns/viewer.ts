import { showsPhones } from '#src/domains/contacts/index.ts'
import type { TenantContext } from '#src/platform/db/actor.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'

/** Who looks at a campaign: somebody who asks, or, without an actor, all those who listen. */
export type Viewer = TenantContext & { isPhoneShown: boolean }

export const viewerOf = (ctx: RequestContext): Viewer => ({
  companyId: ctx.companyId,
  actor: ctx.actor,
  isPhoneShown: showsPhones(ctx),
})
