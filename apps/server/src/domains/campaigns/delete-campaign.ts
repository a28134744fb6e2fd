import type { Message } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { campaignDeleted } from './campaigns.events.ts'
import { deleteCampaign as deleteRow, lockCampaign } from './campaigns.repo.ts'

/**
 * Deletes a campaign with its rows; the records of its calls stay.
 * @throws AppError `campaign.not_found`, `campaign.running_not_deletable`
 */
export const deleteCampaign = async (
  deps: Pick<PlatformDeps, 'db' | 'events'>,
  ctx: RequestContext,
  id: string,
): Promise<Message> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const campaign = await lockCampaign(tx, id)
    if (!campaign) throw new AppError('campaign.not_found')
    if (campaign.status === 'RUNNING') throw new AppError('campaign.running_not_deletable')
    await deleteRow(tx, id)
    await deps.events.publish(tx, ctx.companyId, campaignDeleted, [{ campaignId: id }])
    return { message: 'Campaign deleted successfully' }
  })
