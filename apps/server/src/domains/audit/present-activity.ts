import type { ActivityAction, ActivityLog } from '@muloqot/contract'
import type { ActivityRow } from './activity.repo.ts'
import { hidePhones } from './hide-phones-rules.ts'
import { resourceTypeOf } from './resource-type-rules.ts'

/** A row as it leaves the server. `showsPhones`: whether the reader may see phone numbers in full. */
export const presentActivity = (row: ActivityRow, showsPhones: boolean): ActivityLog => {
  // Rows of tables, written by the database itself.
  const facts = (value: unknown): ActivityLog['details']['before'] => {
    const fields = value as ActivityLog['details']['before']
    return fields === null || showsPhones ? fields : hidePhones(fields)
  }
  return {
    id: row.id,
    user_id: row.actorKind === 'user' ? row.actorId : null,
    // The columns hold the same lists.
    actor: { kind: row.actorKind as ActivityLog['actor']['kind'], id: row.actorId, name: row.actorName },
    action: row.operation as ActivityAction,
    resource_type: resourceTypeOf(row.resourceType),
    resource_id: row.resourceId,
    resource_name: row.resourceName,
    details: { operation: row.action, before: facts(row.before), after: facts(row.after) },
    ip_address: row.address,
    user_agent: row.agent,
    request_id: row.requestId,
    created_at: row.createdAt.toISOString(),
  }
}
