import type { CallState, LineKind, TerminalCallStatus } from '@muloqot/contract'
import { sql, type Expression, type SqlBool } from 'kysely'
import { normalisePhone } from '#src/domains/contacts/index.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { CallRow, TurnRow } from './present-call.ts'

export type CallFilter = {
  /** Whether the asker may see phone numbers: only then is a part of one enough to find a call. */
  isPhoneShown: boolean
  callStatus?: TerminalCallStatus | undefined
  state?: CallState | undefined
  campaignId?: string | undefined
  contactId?: string | undefined
  agentId?: string | undefined
  lineKind?: LineKind | undefined
  isPractice?: boolean | undefined
  /** First and last day, both included, as the company's own calendar has them. */
  dateFrom?: string | undefined
  dateTo?: string | undefined
  search?: string | undefined
}

const columns = [
  'calls.id',
  'calls.companyId',
  'calls.direction',
  'calls.phone',
  'calls.contactId',
  'calls.contactName',
  'calls.campaignId',
  'campaigns.name as campaignName',
  'calls.agentId',
  'agents.name as agentName',
  'calls.agentVersion',
  'calls.lineId',
  'calls.lineKind',
  'calls.state',
  'calls.startedAt',
  'calls.answeredAt',
  'calls.endedAt',
  'calls.durationMs',
  'calls.callStatus',
  'calls.outcome',
  'calls.summary',
  'calls.result',
  'calls.hangupCause',
  'calls.recordingKey',
  'calls.contentDeletedAt',
] as const

/** `%`, `_` and `\` typed by a person are letters, not patterns. */
const likePattern = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

/** Midnight at which a day of the company begins; the only company that can be seen is the caller's own. */
const midnight = (day: string, daysLater: 0 | 1): Expression<Date> =>
  sql<Date>`((${day}::date + ${daysLater}::int)::timestamp at time zone (select time_zone from companies))`

/** Each word must stand in the name as it was at the time of the call, or the digits in the phone. */
const found = (search: string, isPhoneShown: boolean): Expression<SqlBool>[] => {
  const digits = search.replaceAll(/\D/g, '')
  if (digits.length >= 3 && /^[\d\s()+.-]+$/.test(search)) {
    if (isPhoneShown) return [sql<SqlBool>`calls.phone like ${likePattern(digits)}`]
    const phone = normalisePhone(search)
    return [phone.ok ? sql<SqlBool>`calls.phone = ${phone.e164}` : sql<SqlBool>`false`]
  }
  return search.split(/\s+/).map((word) => sql<SqlBool>`calls.contact_name ilike ${likePattern(word)}`)
}

const matches = (filter: CallFilter): Expression<SqlBool> => {
  const conditions: Expression<SqlBool>[] = [sql<SqlBool>`true`]
  if (filter.callStatus) conditions.push(sql`calls.call_status = ${filter.callStatus}`)
  if (filter.state) conditions.push(sql`calls.state = ${filter.state}`)
  if (filter.campaignId) conditions.push(sql`calls.campaign_id = ${filter.campaignId}`)
  if (filter.contactId) conditions.push(sql`calls.contact_id = ${filter.contactId}`)
  if (filter.agentId) conditions.push(sql`calls.agent_id = ${filter.agentId}`)
  if (filter.lineKind) conditions.push(sql`calls.line_kind = ${filter.lineKind}`)
  if (filter.isPractice !== undefined)
    conditions.push(sql`(calls.line_kind = 'practice') = ${filter.isPractice}`)
  if (filter.dateFrom) conditions.push(sql`calls.started_at >= ${midnight(filter.dateFrom, 0)}`)
  if (filter.dateTo) conditions.push(sql`calls.started_at < ${midnight(filter.dateTo, 1)}`)
  if (filter.search) conditions.push(...found(filter.search, filter.isPhoneShown))
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

const withNames = (tx: Tx) =>
  tx
    .selectFrom('calls')
    .leftJoin('campaigns', (join) =>
      join
        .onRef('campaigns.companyId', '=', 'calls.companyId')
        .onRef('campaigns.id', '=', 'calls.campaignId'),
    )
    .leftJoin('agents', (join) =>
      join.onRef('agents.companyId', '=', 'calls.companyId').onRef('agents.id', '=', 'calls.agentId'),
    )

/** One page of calls, newest first. */
export const listCalls = async (
  tx: Tx,
  filter: CallFilter,
  { page, limit }: { page: number; limit: number },
): Promise<CallRow[]> =>
  await withNames(tx)
    .select(columns)
    .where(matches(filter))
    .orderBy('calls.startedAt', 'desc')
    .orderBy('calls.id', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()

export const countCalls = async (tx: Tx, filter: CallFilter): Promise<number> => {
  const { count } = await tx
    .selectFrom('calls')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(matches(filter))
    .executeTakeFirstOrThrow()
  return count
}

export const findCall = async (tx: Tx, id: string): Promise<CallRow | undefined> =>
  await withNames(tx).select(columns).where('calls.id', '=', id).executeTakeFirst()

/** What was said in a call, in the order in which it was said. */
export const listTurns = async (tx: Tx, callId: string): Promise<TurnRow[]> =>
  await tx
    .selectFrom('callTurns')
    .select(['speaker', 'text', 'startMs', 'endMs'])
    .where('callId', '=', callId)
    .orderBy('position')
    .execute()

export type FoundRecording = {
  recordingKey: string | null
  /** There was a recording, until retention deleted it. */
  isDeleted: boolean
  durationMs: number | null
  peaks: unknown
}

/** Where a call's recording is and what its drawing needs; undefined when there is no such call. */
export const findRecording = async (tx: Tx, callId: string): Promise<FoundRecording | undefined> =>
  await tx
    .selectFrom('calls')
    .select(['recordingKey', 'durationMs', 'peaks'])
    // The size outlives the recording: it tells such a call from one that was never recorded.
    .select(sql<boolean>`content_deleted_at is not null and recording_bytes is not null`.as('isDeleted'))
    .where('id', '=', callId)
    .executeTakeFirst()
