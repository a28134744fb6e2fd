import type { CampaignContactWithContact } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { toPage, type Page } from '#src/platform/http/paging.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { countRows, type CampaignContactQuery } from './campaign-contacts.repo.ts'
import { findCampaign } from './campaigns.repo.ts'
import { readRows } from './read-campaign.ts'
import { viewerOf } from './viewer.ts'

/** @throws AppError `campaign.not_found` */
export const listCampaignContacts = async (
  deps: Pick<PlatformDeps, 'db' | 'config' | 'urlSigner' | 'clock'>,
  ctx: RequestContext,
  campaignId: string,
  query: Omit<CampaignContactQuery, 'isPhoneShown'>,
): Promise<Page<CampaignContactWithContact>> =>
  await deps.db.inCompany(ctx, async (tx) => {
    if (!(await findCampaign(tx, campaignId))) throw new AppError('campaign.not_found')
    const viewer = viewerOf(ctx)
    const { isPhoneShown } = viewer
    const rows = await readRows(deps, tx, viewer, campaignId, query)
    return toPage(rows, await countRows(tx, campaignId, { ...query, isPhoneShown }), query)
  })
