import { monitorRowsMax, type CampaignMonitor } from '@muloqot/contract'
import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'
import { notToBeCalled } from '../campaign-contacts.repo.ts'

/** The names a monitor shows beside a campaign's ids. */
export const findAgentAndLine = async (
  tx: Tx,
  { agentId, lineId }: { agentId: string; lineId: string },
): Promise<{ agent: { id: string; name: string; language: string }; line: CampaignMonitor['line'] }> => {
  const agent = await tx
    .selectFrom('agents')
    .select(['id', 'name', 'language'])
    .where('id', '=', agentId)
    .executeTakeFirstOrThrow()
  const line = await tx
    .selectFrom('lines')
    .select(['id', 'name', 'kind', 'maxConcurrentCalls', 'callsPerSecond'])
    .where('id', '=', lineId)
    .executeTakeFirstOrThrow()
  // The column's check constraint holds the same list.
  return { agent, line: { ...line, kind: line.kind as CampaignMonitor['line']['kind'] } }
}

export type ActiveCallRow = {
  callId: string
  contactId: string | null
  contactName: string | null
  phone: string
  state: string
  startedAt: Date
  answeredAt: Date | null
}

/** Calls that go on at this moment, the longest first; at most `monitorRowsMax`. */
export const listActiveCalls = async (tx: Tx, campaignId: string): Promise<ActiveCallRow[]> =>
  await tx
    .selectFrom('calls')
    .select(['id as callId', 'contactId', 'contactName', 'phone', 'state', 'startedAt', 'answeredAt'])
    .where('campaignId', '=', campaignId)
    .where('state', '<>', 'ENDED')
    .orderBy('startedAt')
    .orderBy('id')
    .limit(monitorRowsMax)
    .execute()

/** People who are due to be called again and may be. */
export const countRetries = async (
  tx: Tx,
  campaignId: string,
): Promise<{ contacts: number; nextAt: Date | null }> => {
  const { rows } = await sql<{ contacts: number; nextAt: Date | null }>`
    select count(*)::int as contacts, min(cc.next_call_date) as next_at
    from campaign_contacts cc
    join contacts c on c.company_id = cc.company_id and c.id = cc.contact_id
    where cc.campaign_id = ${campaignId} and cc.next_call_date is not null
      and c.status <> all (${[...notToBeCalled]}::text[])`.execute(tx)
  return rows[0] ?? { contacts: 0, nextAt: null }
}
