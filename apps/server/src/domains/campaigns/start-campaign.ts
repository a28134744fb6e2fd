import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { hasSomebodyToCall } from './campaign-contacts.repo.ts'
import { campaignStarted } from './campaigns.events.ts'
import { lockCampaign, setRunning } from './campaigns.repo.ts'
import { wakeDialler } from './dialler/wake-dialler.ts'

/**
 * Starts a campaign, or goes on with one that was stopped or has new contacts. Of two that start it at once, one does.
 * @throws AppError `campaign.not_found`, `campaign.already_running`, `campaign.nobody_to_call`
 */
export const startCampaign = async (
  deps: Pick<PlatformDeps, 'db' | 'events' | 'clock'>,
  ctx: RequestContext,
  id: string,
): Promise<{ message: string; campaignId: string }> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const campaign = await lockCampaign(tx, id)
    if (!campaign) throw new AppError('campaign.not_found')
    if (campaign.status === 'RUNNING') throw new AppError('campaign.already_running')
    if (!(await hasSomebodyToCall(tx, id))) throw new AppError('campaign.nobody_to_call')
    await setRunning(tx, id, ctx.userId, deps.clock.now())
    await deps.events.publish(tx, ctx.companyId, campaignStarted, [{ campaignId: id }])
    await wakeDialler(tx)
    return { message: 'Campaign started successfully', campaignId: id }
  })
