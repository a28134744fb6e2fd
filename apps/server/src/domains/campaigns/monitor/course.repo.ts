import type { CampaignFunnel } from '@muloqot/contract'
import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

/** Talk shorter than this is a greeting. */
const talkedMs = 10_000

/** Calls of a campaign that ended since then (null = ever), and how far they came. */
export const readFunnel = async (tx: Tx, campaignId: string, since: Date | null): Promise<CampaignFunnel> => {
  const { rows } = await sql<CampaignFunnel>`
    select count(*)::int as ended,
      count(*) filter (where answered_at is not null)::int as answered,
      count(*) filter (where answered_at is not null and duration_ms >= ${talkedMs})::int as talked,
      count(*) filter (where call_status in ('SUCCESS', 'PROMISE_TO_PAY'))::int as successful
    from calls where campaign_id = ${campaignId} and state = 'ENDED'
      and (${since}::timestamptz is null or ended_at >= ${since}::timestamptz)`.execute(tx)
  return rows[0] ?? { ended: 0, answered: 0, talked: 0, successful: 0 }
}

/** Ended calls since then by the minute of their end and their status, in time's order. */
export const listMinutes = async (
  tx: Tx,
  campaignId: string,
  since: Date,
): Promise<{ at: Date; callStatus: string; count: number }[]> => {
  const { rows } = await sql<{ at: Date; callStatus: string; count: number }>`
    select date_trunc('minute', ended_at, 'UTC') as at, call_status, count(*)::int as count
    from calls where campaign_id = ${campaignId} and state = 'ENDED' and ended_at >= ${since}
    group by 1, 2 order by 1, 2`.execute(tx)
  return rows
}
