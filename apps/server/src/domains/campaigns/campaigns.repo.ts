import type { CampaignStatus, CampaignStopReason, CampaignType, RetryPolicy } from '@muloqot/contract'
import { sql } from 'kysely'
import { containsText } from '#src/platform/db/contains-text.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { Counted } from './call-counting-rules.ts'
import type { CampaignRow } from './present-campaign.ts'

const columns = [
  'campaigns.id',
  'campaigns.companyId',
  'campaigns.name',
  'campaigns.description',
  'campaigns.campaignType',
  'campaigns.status',
  'campaigns.agentId',
  'campaigns.lineId',
  'lines.kind as lineKind',
  'campaigns.retry',
  'campaigns.totalContacts',
  'campaigns.calledContacts',
  'campaigns.successfulCalls',
  'campaigns.failedCalls',
  'campaigns.stopReason',
  'campaigns.startedAt',
  'campaigns.completedAt',
  'campaigns.createdAt',
  'campaigns.updatedAt',
] as const

export type NewCampaign = {
  companyId: string
  name: string
  description: string | null
  campaignType: CampaignType
  agentId: string
  lineId: string
  retry: RetryPolicy | null
}

export const insertCampaign = async (tx: Tx, campaign: NewCampaign): Promise<string> => {
  const { id } = await tx
    .insertInto('campaigns')
    .values({ ...campaign, retry: campaign.retry && JSON.stringify(campaign.retry) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const withLine = (tx: Tx) =>
  tx
    .selectFrom('campaigns')
    .innerJoin('lines', (join) =>
      join.onRef('lines.companyId', '=', 'campaigns.companyId').onRef('lines.id', '=', 'campaigns.lineId'),
    )
    .select(columns)

export const findCampaign = async (tx: Tx, id: string): Promise<CampaignRow | undefined> =>
  await withLine(tx).where('campaigns.id', '=', id).executeTakeFirst()

/** Reads the campaign and keeps others from changing it until the transaction ends. */
export const lockCampaign = async (
  tx: Tx,
  id: string,
): Promise<{ id: string; status: CampaignStatus } | undefined> => {
  const row = await tx
    .selectFrom('campaigns')
    .select(['id', 'status'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  // The column's check constraint holds the same list.
  return row && { id: row.id, status: row.status as CampaignStatus }
}

export type CampaignFilter = {
  status?: CampaignStatus | undefined
  campaignType?: CampaignType | undefined
  search?: string | undefined
}

const matching = (tx: Tx, filter: CampaignFilter) => {
  let query = withLine(tx)
  if (filter.status) query = query.where('campaigns.status', '=', filter.status)
  if (filter.campaignType) query = query.where('campaigns.campaignType', '=', filter.campaignType)
  if (filter.search) query = query.where(containsText('campaigns.name', filter.search))
  return query
}

export const listCampaigns = async (
  tx: Tx,
  filter: CampaignFilter & { page: number; limit: number },
): Promise<CampaignRow[]> =>
  await matching(tx, filter)
    .orderBy('campaigns.createdAt', 'desc')
    .orderBy('campaigns.id', 'desc')
    .limit(filter.limit)
    .offset((filter.page - 1) * filter.limit)
    .execute()

export const countCampaigns = async (tx: Tx, filter: CampaignFilter): Promise<number> => {
  const { count } = await matching(tx, filter)
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export const deleteCampaign = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('campaigns').where('id', '=', id).execute()
}

/** `startedAt` stays that of the first start; `startedBy` is who started it last. */
export const setRunning = async (tx: Tx, id: string, startedBy: string, now: Date): Promise<void> => {
  await tx
    .updateTable('campaigns')
    .set((eb) => ({
      status: 'RUNNING',
      startedAt: eb.fn.coalesce('startedAt', eb.val(now)),
      startedBy,
      stopReason: null,
      completedAt: null,
      updatedAt: now,
    }))
    .where('id', '=', id)
    .execute()
}

/** `stopReason`: why it stops by itself; null when somebody stops it. */
export const setPaused = async (
  tx: Tx,
  id: string,
  stopReason: CampaignStopReason | null,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('campaigns')
    .set({ status: 'PAUSED', stopReason, updatedAt: now })
    .where('id', '=', id)
    .execute()
}

export const setCompleted = async (tx: Tx, id: string, now: Date): Promise<void> => {
  await tx
    .updateTable('campaigns')
    .set({ status: 'COMPLETED', stopReason: null, completedAt: now, updatedAt: now })
    .where('id', '=', id)
    .execute()
}

export const changeCounters = async (
  tx: Tx,
  id: string,
  change: Partial<Counted> & { total?: number },
): Promise<void> => {
  const { total = 0, called = 0, successful = 0, failed = 0 } = change
  if (total === 0 && called === 0 && successful === 0 && failed === 0) return
  await sql`update campaigns set total_contacts = total_contacts + ${total}, called_contacts = called_contacts + ${called},
    successful_calls = successful_calls + ${successful}, failed_calls = failed_calls + ${failed}, updated_at = now()
    where id = ${id}`.execute(tx)
}
