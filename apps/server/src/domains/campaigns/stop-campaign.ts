import type { Message } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { campaignStopped } from './campaigns.events.ts'
import { lockCampaign, setPaused } from './campaigns.repo.ts'

/**
 * Stops a campaign: nobody is dialled after this commit. Calls that go on end by themselves and are recorded.
 * @throws AppError `campaign.not_found`, `campaign.not_running`
 */
export const stopCampaign = async (
  deps: Pick<PlatformDeps, 'db' | 'events' | 'clock'>,
  ctx: RequestContext,
  id: string,
): Promise<Message> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const campaign = await lockCampaign(tx, id)
    if (!campaign) throw new AppError('campaign.not_found')
    if (campaign.status !== 'RUNNING') throw new AppError('campaign.not_running')
    await setPaused(tx, id, null, deps.clock.now())
    await deps.events.publish(tx, ctx.companyId, campaignStopped, [{ campaignId: id }])
    return { message: 'Campaign stopped successfully' }
  })
