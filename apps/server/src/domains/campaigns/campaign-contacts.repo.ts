import { campaignCallStatuses, type CampaignCallStatus } from '@muloqot/contract'
import { sql, type Expression, type SqlBool } from 'kysely'
import { matches, type ContactFilter } from '#src/domains/contacts/index.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { CampaignContactRow } from './present-campaign.ts'

/** Contacts in these statuses must not be called. */
export const notToBeCalled = ['DO_NOT_CALL', 'INACTIVE'] as const

export const countExistingContacts = async (tx: Tx, ids: readonly string[]): Promise<number> => {
  const { count } = await tx
    .selectFrom('contacts')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .executeTakeFirstOrThrow()
  return count
}

/** Which contacts are to be added: by id, or all that match a filter. */
export type ContactsToAdd = { contactIds: readonly string[] } | { filter: ContactFilter }

/**
 * Adds rows for contacts that are not in the campaign yet, in the order in which the contacts came.
 * @returns how many were added, and the commit's time as the rows carry it.
 */
export const addContacts = async (
  tx: Tx,
  campaignId: string,
  toAdd: ContactsToAdd,
): Promise<{ added: number; addedAt: string }> => {
  const where: Expression<SqlBool> =
    'filter' in toAdd ? matches(toAdd.filter) : sql<SqlBool>`contacts.id = any(${toAdd.contactIds}::uuid[])`
  const { rows } = await sql<{ added: number; addedAt: string }>`
    with added as (
      insert into campaign_contacts (company_id, campaign_id, contact_id)
      select contacts.company_id, ${campaignId}::uuid, contacts.id from contacts where ${where}
      order by contacts.id
      on conflict (company_id, campaign_id, contact_id) do nothing
      returning 1)
    select count(*)::int as added, now()::text as added_at from added`.execute(tx)
  return rows[0] ?? { added: 0, addedAt: '' }
}

/** Contacts that came into the campaign in the commit of that time; at most 10,000. */
export const listAddedContactIds = async (tx: Tx, campaignId: string, addedAt: string): Promise<string[]> => {
  const { rows } = await sql<{ contactId: string }>`
    select contact_id from campaign_contacts
    where campaign_id = ${campaignId} and created_at = ${addedAt}::timestamptz order by id limit 10000`.execute(
    tx,
  )
  return rows.map((row) => row.contactId)
}

/** True when somebody is left who may be called: new, or due to be called again at some time. */
export const hasSomebodyToCall = async (tx: Tx, campaignId: string): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select 1 from campaign_contacts cc
      join contacts c on c.company_id = cc.company_id and c.id = cc.contact_id
      where cc.campaign_id = ${campaignId} and c.status <> all (${[...notToBeCalled]}::text[])
        and (cc.call_status = 'PENDING' or cc.next_call_date is not null)) as found`.execute(tx)
  return rows[0]?.found ?? false
}

export type CampaignFigures = {
  callStatusCounts: Record<CampaignCallStatus, number>
  skippedContacts: number
  callsInProgress: number
}

export const readFigures = async (tx: Tx, campaignId: string): Promise<CampaignFigures> => {
  const { rows } = await sql<{ callStatus: CampaignCallStatus; count: number }>`
    select call_status, count(*)::int as count from campaign_contacts where campaign_id = ${campaignId}
    group by call_status`.execute(tx)
  const { rows: others } = await sql<{ skipped: number; inProgress: number }>`
    select (select count(*)::int from campaign_contacts cc
        join contacts c on c.company_id = cc.company_id and c.id = cc.contact_id
        where cc.campaign_id = ${campaignId} and cc.call_status = 'PENDING'
          and c.status = any (${[...notToBeCalled]}::text[])) as skipped,
      (select count(*)::int from calls where campaign_id = ${campaignId} and state <> 'ENDED') as in_progress`.execute(
    tx,
  )
  const counts = new Map(rows.map((row) => [row.callStatus, row.count]))
  const callStatusCounts = Object.fromEntries(
    campaignCallStatuses.map((status) => [status, counts.get(status) ?? 0]),
  )
  return {
    // Made from the whole list of statuses just above.
    callStatusCounts: callStatusCounts as Record<CampaignCallStatus, number>,
    skippedContacts: others[0]?.skipped ?? 0,
    callsInProgress: others[0]?.inProgress ?? 0,
  }
}

export type CampaignContactFilter = {
  /** As in `ContactFilter`. */
  isPhoneShown: boolean
  callStatus?: readonly CampaignCallStatus[] | undefined
  isSkipped?: boolean | undefined
  search?: string | undefined
}

export type CampaignContactQuery = CampaignContactFilter & {
  sort: 'createdAt' | '-lastCallDate'
  page: number
  limit: number
}

/** The people whom a campaign passes over; as `skippedContacts` counts them. */
const isSkipped = sql<SqlBool>`(cc.call_status = 'PENDING' and contacts.status = any (${[...notToBeCalled]}::text[]))`

const joined = (tx: Tx, campaignId: string, query: CampaignContactFilter) => {
  let rows = tx
    .selectFrom('campaignContacts as cc')
    .innerJoin('contacts', (join) =>
      join.onRef('contacts.companyId', '=', 'cc.companyId').onRef('contacts.id', '=', 'cc.contactId'),
    )
    .leftJoin('calls', (join) =>
      join.onRef('calls.companyId', '=', 'cc.companyId').onRef('calls.id', '=', 'cc.callId'),
    )
    .where('cc.campaignId', '=', campaignId)
  if (query.callStatus) rows = rows.where('cc.callStatus', 'in', query.callStatus)
  if (query.isSkipped !== undefined)
    rows = rows.where(query.isSkipped ? isSkipped : sql<SqlBool>`not ${isSkipped}`)
  if (query.search) rows = rows.where(matches({ search: query.search, isPhoneShown: query.isPhoneShown }))
  return rows
}

const rowColumns = [
  'cc.id',
  'cc.campaignId',
  'cc.contactId',
  'cc.callStatus',
  'cc.callAttempts',
  'cc.lastCallDate',
  'cc.nextCallDate',
  'cc.callId',
  'cc.notes',
  'cc.createdAt',
  'cc.updatedAt',
  'calls.outcome as callOutcome',
  'calls.summary as callSummary',
  'calls.durationMs as callDurationMs',
  'calls.recordingKey',
] as const

/** One page of rows; their contacts are read by the use-case. */
export const listRows = async (
  tx: Tx,
  campaignId: string,
  query: CampaignContactQuery,
): Promise<CampaignContactRow[]> =>
  await joined(tx, campaignId, query)
    .select(rowColumns)
    .orderBy(query.sort === 'createdAt' ? sql`cc.id` : sql`cc.last_call_date desc nulls last, cc.id`)
    .limit(query.limit)
    .offset((query.page - 1) * query.limit)
    .execute()

export const countRows = async (
  tx: Tx,
  campaignId: string,
  query: CampaignContactFilter,
): Promise<number> => {
  const { count } = await joined(tx, campaignId, query)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export type MembershipRow = CampaignContactRow & {
  campaignName: string
  campaignType: string
  campaignStatus: string
  lineKind: string
}

/** A contact's places in campaigns, the newest first; at most 100. */
export const listMemberships = async (tx: Tx, contactId: string): Promise<MembershipRow[]> =>
  await tx
    .selectFrom('campaignContacts as cc')
    .innerJoin('campaigns', (join) =>
      join.onRef('campaigns.companyId', '=', 'cc.companyId').onRef('campaigns.id', '=', 'cc.campaignId'),
    )
    .innerJoin('lines', (join) =>
      join.onRef('lines.companyId', '=', 'campaigns.companyId').onRef('lines.id', '=', 'campaigns.lineId'),
    )
    .leftJoin('calls', (join) =>
      join.onRef('calls.companyId', '=', 'cc.companyId').onRef('calls.id', '=', 'cc.callId'),
    )
    .select(rowColumns)
    .select([
      'campaigns.name as campaignName',
      'campaigns.campaignType',
      'campaigns.status as campaignStatus',
      'lines.kind as lineKind',
    ])
    .where('cc.contactId', '=', contactId)
    .orderBy('cc.createdAt', 'desc')
    .orderBy('cc.id', 'desc')
    .limit(100)
    .execute()
