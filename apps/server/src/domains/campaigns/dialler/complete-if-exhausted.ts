import type { PlatformDeps } from '#src/platform/deps.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { campaignCompleted } from '../campaigns.events.ts'
import { setCompleted } from '../campaigns.repo.ts'
import { isExhausted } from './take-calls.repo.ts'

/** Completes a campaign, which is locked, when nobody is left to be called and nobody talks; and tells of it. */
export const completeIfExhausted = async (
  { events }: Pick<PlatformDeps, 'events'>,
  tx: Tx,
  { companyId, campaignId }: { companyId: string; campaignId: string },
  now: Date,
): Promise<void> => {
  if (!(await isExhausted(tx, campaignId))) return
  await setCompleted(tx, campaignId, now)
  await events.publish(tx, companyId, campaignCompleted, [{ campaignId }])
}
