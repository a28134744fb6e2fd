import { retryPolicySchema, type RetryPolicy, type TerminalCallStatus } from '@muloqot/contract'
import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

export type CampaignOfCalls = { isPaused: boolean; retry: RetryPolicy | null }

/** The campaigns of calls that ended, locked in the order of their ids; those deleted meanwhile are not there. */
export const lockCampaignsOfCalls = async (
  tx: Tx,
  callIds: readonly string[],
): Promise<Map<string, CampaignOfCalls>> => {
  const { rows } = await sql<{ id: string; isPaused: boolean; retry: unknown }>`
    select id, status = 'PAUSED' as is_paused, retry from campaigns
    where id in (select campaign_id from calls where id = any (${callIds}::uuid[]))
    order by id for no key update`.execute(tx)
  return new Map(
    rows.map(({ id, isPaused, retry }) => [
      id,
      { isPaused, retry: retry === null ? null : retryPolicySchema.parse(retry) },
    ]),
  )
}

export type RowToFinish = {
  callId: string
  status: TerminalCallStatus
  endedAt: Date
}

/** Writes what came of the rows whose newest call ended. */
export const finishRows = async (
  tx: Tx,
  ended: readonly RowToFinish[],
): Promise<
  { rowId: string; callId: string; campaignId: string; contactId: string; callAttempts: number }[]
> => {
  const { rows } = await sql<{
    rowId: string
    callId: string
    campaignId: string
    contactId: string
    callAttempts: number
  }>`
    update campaign_contacts cc
    set call_status = e.status, call_attempts = cc.call_attempts + 1, last_call_date = e."endedAt", updated_at = now()
    from json_to_recordset(${JSON.stringify(ended)}::json) as e("callId" uuid, status text, "endedAt" timestamptz)
    where cc.call_id = e."callId" and cc.call_status = 'CALLING'
    returning cc.id as row_id, cc.call_id, cc.campaign_id, cc.contact_id, cc.call_attempts`.execute(tx)
  return rows
}

export const setNextCallDates = async (
  tx: Tx,
  rows: readonly { rowId: string; at: Date }[],
): Promise<void> => {
  if (rows.length === 0) return
  await sql`update campaign_contacts cc set next_call_date = n.at
    from json_to_recordset(${JSON.stringify(rows)}::json) as n("rowId" uuid, at timestamptz)
    where cc.id = n."rowId"`.execute(tx)
}

export type ContactToUpdate = { contactId: string; endedAt: Date; outcome: string; doNotCall: boolean }

/** What the contact itself remembers of its newest call. Who asked not to be called again is not. */
export const rememberConversations = async (tx: Tx, contacts: readonly ContactToUpdate[]): Promise<void> => {
  await sql`update contacts c
    set is_called = true, last_conversation_date = e."endedAt", last_contact_date = e."endedAt",
      last_conversation_outcome = e.outcome, current_conversation_outcome = e.outcome,
      status = case when e."doNotCall" then 'DO_NOT_CALL' else c.status end, updated_at = now()
    from json_to_recordset(${JSON.stringify(contacts)}::json)
      as e("contactId" uuid, "endedAt" timestamptz, outcome text, "doNotCall" boolean)
    where c.id = e."contactId"`.execute(tx)
}
