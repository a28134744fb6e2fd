import { idSchema, terminalCallStatusSchema } from '@muloqot/contract'
import { z } from 'zod'
import { defineEvent } from '#src/platform/events/publish.ts'

const ofCampaign = z.object({ campaignId: idSchema })

/** At most this many calls go into one event; a notification has room for about 7,900 bytes. */
export const callsPerEvent = 50

export const campaignCreated = defineEvent({ name: 'campaign.created', payload: ofCampaign })
export const campaignContactsAdded = defineEvent({
  name: 'campaign.contacts-added',
  /** `addedAt`: the database's own time of the commit's rows, to the microsecond. */
  payload: ofCampaign.extend({ addedAt: z.string() }),
})
export const campaignDeleted = defineEvent({ name: 'campaign.deleted', payload: ofCampaign })
export const campaignStarted = defineEvent({ name: 'campaign.started', payload: ofCampaign })
export const campaignStopped = defineEvent({ name: 'campaign.stopped', payload: ofCampaign })
export const campaignCompleted = defineEvent({ name: 'campaign.completed', payload: ofCampaign })
export const campaignCallsStarted = defineEvent({
  name: 'campaign.calls-started',
  payload: ofCampaign.extend({ calls: z.array(z.object({ contactId: idSchema, callId: idSchema })) }),
})
export const campaignCallsEnded = defineEvent({
  name: 'campaign.calls-ended',
  payload: ofCampaign.extend({
    calls: z.array(z.object({ contactId: idSchema, callId: idSchema, status: terminalCallStatusSchema })),
  }),
})
