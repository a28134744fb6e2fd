import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** Something that somebody looks at. `resourceType` is its table; `resourceId` is null when it has no id. */
export type Viewed = { resourceType: string; resourceId: string | null }

/** Writes into the audit log that whoever acts in this transaction looks at something. */
export const recordView = async (tx: Tx, { resourceType, resourceId }: Viewed): Promise<void> => {
  await sql`select write_audit_event(${resourceType}, ${resourceId}::uuid, null, null)`.execute(tx)
}

/**
 * The same, unless it is written already that they did within the last minutes: a player that seeks asks for the same
 * recording many times.
 */
export const recordViewOnce = async (
  tx: Tx,
  { resourceType, resourceId }: Viewed,
  withinMinutes: number,
): Promise<void> => {
  await sql`
    select write_audit_event(${resourceType}, ${resourceId}::uuid, null, null)
    where not exists (select 1 from audit_events
      where company_id = current_company() and resource_type = ${resourceType} and resource_id = ${resourceId}::uuid
        and operation = 'VIEW' and action = current_setting('app.action', true)
        and actor_id = nullif(current_setting('app.actor_id', true), '')::uuid
        and created_at > now() - ${withinMinutes}::int * interval '1 minute')`.execute(tx)
}
