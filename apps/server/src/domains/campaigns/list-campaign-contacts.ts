import type { CampaignContactWithContact } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { toPage, type Page } from '#src/platform/http/paging.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { countRows, type CampaignContactQuery } from './campaign-contacts.repo.ts'
import { findCampaign } from './campaigns.repo.ts'
import { readRows } from './read-campaign.ts'

/** @throws AppError `campaign.not_found` */
export const listCampaignContacts = async (
  deps: Pick<PlatformDeps, 'db' | 'config' | 'urlSigner' | 'clock'>,
  ctx: RequestContext,
  campaignId: string,
  query: CampaignContactQuery,
): Promise<Page<CampaignContactWithContact>> =>
  await deps.db.inCompany(ctx, async (tx) => {
    if (!(await findCampaign(tx, campaignId))) throw new AppError('campaign.not_found')
    const rows = await readRows(deps, tx, ctx, campaignId, query)
    return toPage(rows, await countRows(tx, campaignId, query), query)
  })
