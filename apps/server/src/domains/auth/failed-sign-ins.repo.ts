import type { Tx } from '#src/platform/db/database.ts'
import type { AnonymousContext } from '#src/platform/http/request-context.ts'
import { sql } from 'kysely'

export type SignInFailure =
  | 'unknown person'
  | 'wrong password'
  | 'not allowed in'
  | 'e-mail not verified'
  | 'wrong second factor'

/**
 * Writes a failed sign-in into the audit log: that of the person's company, or that of the company which runs the
 * installation when nobody has this address. Needs the system role. It is no change of a row, so no trigger can tell.
 */
export const insertFailedSignIn = async (
  tx: Tx,
  from: AnonymousContext,
  failure: { reason: SignInFailure; typed: string; user: { companyId: string; id: string } | undefined },
): Promise<void> => {
  const { reason, typed, user } = failure
  const after = JSON.stringify({ reason, email: typed })
  await sql`
    insert into audit_events (company_id, actor_kind, action, resource_type, resource_id, after, address, agent, request_id)
    select c.id, 'anonymous', 'login', 'users', ${user?.id ?? null}::uuid, ${after}::jsonb,
      ${from.address}, ${from.agent}, ${from.requestId}
    from companies c
    where c.id = coalesce(${user?.companyId ?? null}::uuid, (select p.id from companies p where p.is_platform))`.execute(
    tx,
  )
}
