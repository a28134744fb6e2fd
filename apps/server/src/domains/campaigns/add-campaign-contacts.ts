import type { addCampaignContacts as contract, CampaignDetail } from '@muloqot/contract'
import type { z } from 'zod'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { campaignContactsAdded } from './campaigns.events.ts'
import { lockCampaign } from './campaigns.repo.ts'
import { contactsToAdd } from './contacts-to-add.ts'
import { putContactsIntoCampaign } from './put-contacts-into-campaign.ts'
import { readCampaignIn } from './read-campaign.ts'
import { viewerOf } from './viewer.ts'

type Body = z.output<NonNullable<typeof contract.body>>

/** @throws AppError `campaign.not_found`, `campaign.contacts_not_found` */
export const addCampaignContacts = async (
  deps: Pick<PlatformDeps, 'db' | 'events' | 'config' | 'urlSigner' | 'clock'>,
  ctx: RequestContext,
  campaignId: string,
  body: Body,
): Promise<CampaignDetail> => {
  const toAdd = contactsToAdd(ctx, 'selection' in body ? body.selection : body)
  return await deps.db.inCompany(ctx, async (tx) => {
    if (!(await lockCampaign(tx, campaignId))) throw new AppError('campaign.not_found')
    const { added, addedAt } = await putContactsIntoCampaign(tx, campaignId, toAdd)
    if (added > 0) {
      await deps.events.publish(tx, ctx.companyId, campaignContactsAdded, [{ campaignId, addedAt }])
    }
    return await readCampaignIn(deps, tx, viewerOf(ctx), campaignId)
  })
}
