import type { Language, Permission } from '@muloqot/contract'
import type { Actor, TenantContext } from '../db/actor.ts'

/** Who asks, from where, and for which company: passed to every use-case that a person or a machine starts. */
export type RequestContext = TenantContext & {
  actor: Actor
  /** The person's id, or the key's when a machine asks. */
  userId: string
  /** The sign-in that asks; null for a key. */
  sessionId: string | null
  role: string
  permissions: ReadonlySet<Permission>
  /** Their company demands a second factor that they have not set up yet. */
  mustSetUpSecondFactor: boolean
  language: Language
}

/** What is known of a request before, or without, a sign-in. */
export type AnonymousContext = {
  requestId: string
  address: string
  agent: string
  language: Language
}
