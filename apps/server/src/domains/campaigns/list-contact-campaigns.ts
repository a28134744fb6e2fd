import type { CampaignCallStatus, CampaignStatus, ContactCampaigns } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { listCampaignsOfContacts } from './contact-campaigns.repo.ts'

/** The campaigns of the contacts on a page of a list. Contacts in none, and those of others, are left out. */
export const listContactCampaigns = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  contactIds: readonly string[],
): Promise<{ data: ContactCampaigns[] }> => {
  const rows = await deps.db.inCompany(ctx, async (tx) => await listCampaignsOfContacts(tx, contactIds))
  const byContact = Map.groupBy(rows, ({ contactId }) => contactId)
  const data = Array.from(byContact, ([contactId, places]) => ({
    contactId,
    total: places[0]?.total ?? 0,
    campaigns: places.map(({ campaignId, name, status, lineKind, callStatus }) => ({
      id: campaignId,
      name,
      // The columns' check constraints hold the same lists.
      status: status as CampaignStatus,
      isPractice: lineKind === 'practice',
      callStatus: callStatus as CampaignCallStatus,
    })),
  }))
  return { data }
}
