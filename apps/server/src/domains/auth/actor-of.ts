import type { Actor } from '#src/platform/db/actor.ts'
import type { AnonymousContext } from '#src/platform/http/request-context.ts'

/** Somebody who has just shown who they are, as the audit log names them. */
export const actorOf = (userId: string, action: string, from: AnonymousContext): Actor => ({
  kind: 'user',
  id: userId,
  action,
  requestId: from.requestId,
  address: from.address,
  agent: from.agent,
})

/** Somebody who has shown nothing yet. */
export const nobodyOf = (action: string, from: AnonymousContext): Actor => ({
  kind: 'anonymous',
  id: null,
  action,
  requestId: from.requestId,
  address: from.address,
  agent: from.agent,
})
