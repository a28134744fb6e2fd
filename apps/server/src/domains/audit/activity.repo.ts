import type { ActivityAction } from '@muloqot/contract'
import { sql, type Expression, type SqlBool } from 'kysely'
import { notAfter, notBefore } from '#src/platform/db/company-calendar.ts'
import type { Tx } from '#src/platform/db/database.ts'

export type ActivityRow = {
  id: string
  actorKind: string
  actorId: string | null
  actorName: string | null
  operation: string
  action: string
  resourceType: string
  resourceId: string | null
  resourceName: string | null
  before: unknown
  after: unknown
  address: string
  agent: string
  requestId: string
  createdAt: Date
}

/** `resourceType` is a table. `ownOf`: only what this person or key did, and failed sign-ins in their name. */
export type ActivityFilter = {
  from?: string | undefined
  to?: string | undefined
  action?: ActivityAction | undefined
  resourceType?: string | undefined
  resourceId?: string | undefined
  actorId?: string | undefined
  ownOf?: string | undefined
}

const matches = (filter: ActivityFilter): Expression<SqlBool> => {
  const conditions = [sql<SqlBool>`true`]
  if (filter.from) conditions.push(notBefore('e.created_at', filter.from))
  if (filter.to) conditions.push(notAfter('e.created_at', filter.to))
  if (filter.action) conditions.push(sql`e.operation = ${filter.action}`)
  if (filter.resourceType) conditions.push(sql`e.resource_type = ${filter.resourceType}`)
  if (filter.resourceId) conditions.push(sql`e.resource_id = ${filter.resourceId}`)
  if (filter.actorId) conditions.push(sql`e.actor_id = ${filter.actorId}`)
  if (filter.ownOf)
    conditions.push(sql`(e.actor_id = ${filter.ownOf}
      or e.actor_kind = 'anonymous' and e.resource_type = 'users' and e.resource_id = ${filter.ownOf})`)
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

/** What a thing is called now, as far as it has a name and is still there. */
const resourceName = sql`
  case e.resource_type
    when 'users' then (select trim(r.name || ' ' || r.surname) from users r
      where r.company_id = e.company_id and r.id = e.resource_id)
    when 'contacts' then (select trim(r.first_name || ' ' || r.last_name) from contacts r
      where r.company_id = e.company_id and r.id = e.resource_id)
    when 'roles' then (select r.display_name from roles r where r.company_id = e.company_id and r.id = e.resource_id)
    when 'companies' then (select r.name from companies r where r.id = e.resource_id)
    when 'campaigns' then (select r.name from campaigns r where r.company_id = e.company_id and r.id = e.resource_id)
    when 'agents' then (select r.name from agents r where r.company_id = e.company_id and r.id = e.resource_id)
    when 'lines' then (select r.name from lines r where r.company_id = e.company_id and r.id = e.resource_id)
    when 'api_keys' then (select r.name from api_keys r where r.company_id = e.company_id and r.id = e.resource_id)
  end`

/** People and keys of the company have names here; whoever acts from outside of it has none. */
const readable = sql`
  select e.id, e.actor_kind, e.actor_id, coalesce(trim(u.name || ' ' || u.surname), k.name) as actor_name, e.operation,
    e.action, e.resource_type, e.resource_id, ${resourceName} as resource_name, e.before, e.after, e.address, e.agent, e.request_id, e.created_at
  from audit_events e
  left join users u on e.actor_kind = 'user' and u.company_id = e.company_id and u.id = e.actor_id
  left join api_keys k on e.actor_kind = 'key' and k.company_id = e.company_id and k.id = e.actor_id`

/** One page of the log, newest first. */
export const listActivity = async (
  tx: Tx,
  filter: ActivityFilter,
  { page, limit }: { page: number; limit: number },
): Promise<ActivityRow[]> => {
  const { rows } = await sql<ActivityRow>`${readable} where ${matches(filter)}
    order by e.created_at desc, e.id desc limit ${limit} offset ${(page - 1) * limit}`.execute(tx)
  return rows
}

export const countActivity = async (tx: Tx, filter: ActivityFilter): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from audit_events e where ${matches(filter)}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Rows in the order of their ids, which is that of their writing, after the given one. */
export const listActivityAfter = async (
  tx: Tx,
  filter: ActivityFilter,
  { after, limit }: { after: string | null; limit: number },
): Promise<ActivityRow[]> => {
  const { rows } = await sql<ActivityRow>`${readable}
    where ${matches(filter)} and (${after}::uuid is null or e.id > ${after}::uuid)
    order by e.id limit ${limit}`.execute(tx)
  return rows
}
