import type { LineKind } from '@muloqot/contract'
import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'
import { notToBeCalled } from '../campaign-contacts.repo.ts'

/**
 * Lines over which at least one campaign runs, in all companies that are not blocked; needs the system role. The
 * campaigns of a blocked one stay as they are and go on when it is unblocked.
 */
export const listLinesWithRunningCampaigns = async (
  tx: Tx,
): Promise<{ companyId: string; lineId: string }[]> =>
  await tx
    .selectFrom('campaigns')
    .select(['companyId', 'lineId'])
    .distinct()
    .where('status', '=', 'RUNNING')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('companies')
          .select('companies.id')
          .whereRef('companies.id', '=', 'campaigns.companyId')
          .where('companies.isActive', '=', true)
          .where('companies.deletedAt', 'is', null),
      ),
    )
    .execute()

export type LockedLine = {
  id: string
  kind: LineKind
  maxConcurrentCalls: number
  callsPerSecond: number | null
  nextCallAt: Date | null
  settings: unknown
}

/** Reads the line and lets nobody else take calls for it until the transaction ends. */
export const lockLine = async (tx: Tx, id: string): Promise<LockedLine | undefined> => {
  const row = await tx
    .selectFrom('lines')
    .select(['id', 'kind', 'maxConcurrentCalls', 'callsPerSecond', 'nextCallAt', 'settings'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  // The column's check constraint holds the same list.
  return row && { ...row, kind: row.kind as LineKind }
}

export const rememberPace = async (tx: Tx, lineId: string, nextCallAt: Date | null): Promise<void> => {
  await tx.updateTable('lines').set({ nextCallAt }).where('id', '=', lineId).execute()
}

export type RunningCampaign = { id: string; agentId: string; startedBy: string | null }

/** The running campaigns of a line, locked in the order of their ids. */
export const lockRunningCampaigns = async (tx: Tx, lineId: string): Promise<RunningCampaign[]> =>
  await tx
    .selectFrom('campaigns')
    .select(['id', 'agentId', 'startedBy'])
    .where('lineId', '=', lineId)
    .where('status', '=', 'RUNNING')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()

export type PickedContact = {
  rowId: string
  contactId: string
  callStatus: string
  callAttempts: number
  firstName: string
  lastName: string
  phone: string
  customData: Record<string, unknown> | null
}

/**
 * People to call next: new ones in the order of the list, or those due to be called again. Who must not be called or
 * is being called at this moment is passed over, and stays.
 */
export const pickContacts = async (
  tx: Tx,
  campaignId: string,
  which: 'new' | 'again',
  now: Date,
  limit: number,
): Promise<PickedContact[]> => {
  const isDue = which === 'new' ? sql`cc.call_status = 'PENDING'` : sql`cc.next_call_date <= ${now}`
  const order = which === 'new' ? sql`cc.id` : sql`cc.next_call_date, cc.id`
  const { rows } = await sql<PickedContact>`
    select cc.id as row_id, cc.contact_id, cc.call_status, cc.call_attempts, c.first_name, c.last_name, c.phone, c.custom_data
    from campaign_contacts cc
    join contacts c on c.company_id = cc.company_id and c.id = cc.contact_id
    where cc.campaign_id = ${campaignId} and ${isDue} and c.status <> all (${[...notToBeCalled]}::text[])
      and not exists (select 1 from calls live
        where live.company_id = c.company_id and live.phone = c.phone and live.state <> 'ENDED')
    order by ${order} limit ${limit}
    for no key update of cc, c skip locked`.execute(tx)
  return rows
}

export const setCalling = async (
  tx: Tx,
  calls: readonly { rowId: string; callId: string }[],
): Promise<void> => {
  await sql`update campaign_contacts cc
    set call_status = 'CALLING', call_id = t."callId", next_call_date = null, updated_at = now()
    from json_to_recordset(${JSON.stringify(calls)}::json) as t("rowId" uuid, "callId" uuid)
    where cc.id = t."rowId"`.execute(tx)
}

/** True when a campaign has nobody left: none new, none due later, none being called. */
export const isExhausted = async (tx: Tx, campaignId: string): Promise<boolean> => {
  const { rows } = await sql<{ somebody: boolean }>`
    select exists (select 1 from campaign_contacts where campaign_id = ${campaignId} and call_status = 'CALLING')
      or exists (select 1 from campaign_contacts cc
        join contacts c on c.company_id = cc.company_id and c.id = cc.contact_id
        where cc.campaign_id = ${campaignId} and cc.call_status = 'PENDING' and c.status <> all (${[...notToBeCalled]}::text[]))
      or exists (select 1 from campaign_contacts cc
        join contacts c on c.company_id = cc.company_id and c.id = cc.contact_id
        where cc.campaign_id = ${campaignId} and cc.next_call_date is not null and c.status <> all (${[...notToBeCalled]}::text[]))
      as somebody`.execute(tx)
  return !(rows[0]?.somebody ?? false)
}

export const findCompany = async (tx: Tx, id: string): Promise<{ name: string; timeZone: string }> =>
  await tx.selectFrom('companies').select(['name', 'timeZone']).where('id', '=', id).executeTakeFirstOrThrow()
