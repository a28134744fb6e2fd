import {
  terminalCallStatusSchema,
  type CampaignCompleteEvent,
  type CampaignUpdateEvent,
  type Contact,
} from '@muloqot/contract'
import { listOutcomes } from '#src/domains/calls/index.ts'
import { listContactsByIds, presentContact } from '#src/domains/contacts/index.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import {
  presentLive,
  type Audience,
  type LiveMessage,
  type LivePresenter,
} from '#src/platform/realtime/live-presenter.ts'
import { listAddedContactIds } from './campaign-contacts.repo.ts'
import * as events from './campaigns.events.ts'
import { readCampaign } from './read-campaign.ts'

const update = (data: CampaignUpdateEvent): LiveMessage => ({ name: 'campaign-update', data })

const contactsOf = async (
  deps: PlatformDeps,
  audience: Audience,
  ids: string[],
): Promise<Map<string, Contact>> => {
  const rows = await deps.db.inCompany(audience, async (tx) => await listContactsByIds(tx, ids))
  return new Map(rows.map((row) => [row.id, presentContact(row, audience.isPhoneShown)]))
}

/** What the seed's socket clients hear of campaigns, key for key. */
export const livePresenters: LivePresenter<PlatformDeps>[] = [
  presentLive(events.campaignCreated, async (deps, audience, { campaignId }) => [
    update({ action: 'created', campaignId, campaign: await readCampaign(deps, audience, campaignId) }),
  ]),
  presentLive(events.campaignContactsAdded, async (deps, audience, { campaignId, addedAt }) => {
    const addedContactIds = await deps.db.inCompany(
      audience,
      async (tx) => await listAddedContactIds(tx, campaignId, addedAt),
    )
    const campaign = await readCampaign(deps, audience, campaignId)
    return [update({ action: 'contacts-added', campaignId, campaign, addedContactIds })]
  }),
  presentLive(events.campaignDeleted, async (_deps, _audience, { campaignId }) => [
    update({ action: 'deleted', campaignId }),
  ]),
  presentLive(events.campaignStarted, async (_deps, _audience, { campaignId }) => [
    update({ action: 'started', campaignId, status: 'RUNNING' }),
  ]),
  presentLive(events.campaignStopped, async (_deps, _audience, { campaignId }) => [
    update({ action: 'stopped', campaignId, status: 'PAUSED' }),
  ]),
  presentLive(events.campaignCompleted, async (_deps, _audience, { campaignId }) => {
    const data: CampaignCompleteEvent = { campaignId, message: 'Campaign completed successfully' }
    return [{ name: 'campaign-complete', data }]
  }),
  presentLive(events.campaignCallsStarted, async (deps, audience, { campaignId, calls }) => {
    const contacts = await contactsOf(
      deps,
      audience,
      calls.map(({ contactId }) => contactId),
    )
    return calls.flatMap(({ contactId, callId }) => {
      const contact = contacts.get(contactId)
      return contact ? [update({ campaignId, contactId, callId, status: 'calling', contact })] : []
    })
  }),
  presentLive(events.campaignCallsEnded, async (deps, audience, { campaignId, calls }) => {
    const contacts = await contactsOf(
      deps,
      audience,
      calls.map(({ contactId }) => contactId),
    )
    const callIds = calls.map(({ callId }) => callId)
    const outcomes = await deps.db.inCompany(audience, async (tx) => await listOutcomes(tx, callIds))
    return calls.flatMap(({ contactId, callId, status }) => {
      const contact = contacts.get(contactId)
      const { outcome = null, summary = null } = outcomes.get(callId) ?? {}
      if (!contact) return []
      return [
        update({
          campaignId,
          contactId,
          callId,
          status: terminalCallStatusSchema.parse(status),
          contact,
          outcome,
          summary,
        }),
      ]
    })
  }),
]
