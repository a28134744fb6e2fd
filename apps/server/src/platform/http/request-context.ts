import type { Language, Permission, SystemRole } from '@muloqot/contract'
import type { Actor, TenantContext } from '../db/actor.ts'

/** Who asks, from where, and for which company: passed to every use-case that a person or a machine starts. */
export type RequestContext = TenantContext & {
  actor: Actor
  userId: string
  role: SystemRole
  permissions: ReadonlySet<Permission>
  language: Language
}

/** What is known of a request before, or without, a sign-in. */
export type AnonymousContext = {
  requestId: string
  address: string
  agent: string
  language: Language
}
