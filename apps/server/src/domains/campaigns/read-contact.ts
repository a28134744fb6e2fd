import type { CampaignStatus, CampaignType, Contact, getContact } from '@muloqot/contract'
import type { z } from 'zod'
import { recordingUrlOf } from '#src/domains/calls/index.ts'
import { findContact, presentContact, showsPhones } from '#src/domains/contacts/index.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { listMemberships } from './campaign-contacts.repo.ts'
import { presentCampaignContact } from './present-campaign.ts'

type Membership = z.input<typeof getContact.response>['data']['campaignContacts'][number]

/**
 * A contact with its places in campaigns. It lives here because campaigns know contacts, and not the other way round.
 * @throws AppError `contact.not_found`
 */
export const readContact = async (
  deps: Pick<PlatformDeps, 'db' | 'config' | 'urlSigner' | 'clock'>,
  ctx: RequestContext,
  id: string,
): Promise<{ data: Contact & { campaignContacts: Membership[] } }> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const contact = await findContact(tx, id)
    if (!contact) throw new AppError('contact.not_found')
    const memberships = await listMemberships(tx, id)
    const campaignContacts = memberships.map((row): Membership => {
      const { campaignName, campaignType, campaignStatus, lineKind, ...rest } = row
      return {
        ...presentCampaignContact(rest, (callId) => recordingUrlOf(deps, ctx, callId)),
        campaign: {
          id: row.campaignId,
          name: campaignName,
          // The columns' check constraints hold the same lists.
          campaignType: campaignType as CampaignType,
          status: campaignStatus as CampaignStatus,
          isPractice: lineKind === 'practice',
        },
      }
    })
    return { data: { ...presentContact(contact, showsPhones(ctx)), campaignContacts } }
  })
