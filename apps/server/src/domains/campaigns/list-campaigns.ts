import type { campaignListItemSchema } from '@muloqot/contract'
import type { z } from 'zod'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { toPage, type Page } from '#src/platform/http/paging.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { countCampaigns, listCampaigns as listRows, type CampaignFilter } from './campaigns.repo.ts'
import { presentCampaign } from './present-campaign.ts'

export const listCampaigns = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  query: CampaignFilter & { page: number; limit: number },
): Promise<Page<z.input<typeof campaignListItemSchema>>> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const rows = await listRows(tx, query)
    const total = await countCampaigns(tx, query)
    const items = rows.map((row) => ({
      ...presentCampaign(row),
      _count: { campaignContacts: row.totalContacts },
    }))
    return toPage(items, total, query)
  })
