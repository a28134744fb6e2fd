import { z } from 'zod'
import { terminalCallStatusSchema } from './campaign-enums.ts'
import { campaignDetailSchema } from './campaigns.ts'
import { idSchema } from './common.ts'
import { contactSchema } from './contacts.ts'

/** Live events of the Socket.IO namespace `/auto-calling`, exactly as clients receive them. */
export const campaignUpdateEventSchema = z.union([
  z.object({ action: z.literal('created'), campaignId: idSchema, campaign: campaignDetailSchema }),
  z.object({
    action: z.literal('contacts-added'),
    campaignId: idSchema,
    campaign: campaignDetailSchema,
    addedContactIds: z.array(idSchema),
  }),
  z.object({ action: z.literal('deleted'), campaignId: idSchema }),
  z.object({ action: z.literal('started'), campaignId: idSchema, status: z.literal('RUNNING') }),
  z.object({ action: z.literal('stopped'), campaignId: idSchema, status: z.literal('PAUSED') }),
  z.object({
    campaignId: idSchema,
    contactId: idSchema,
    callId: idSchema,
    status: z.literal('calling'),
    contact: contactSchema,
  }),
  z.object({
    campaignId: idSchema,
    contactId: idSchema,
    callId: idSchema,
    status: terminalCallStatusSchema,
    contact: contactSchema,
    outcome: z.string().nullable(),
    summary: z.string().nullable(),
  }),
])
export type CampaignUpdateEvent = z.infer<typeof campaignUpdateEventSchema>

export const campaignCompleteEventSchema = z.object({ campaignId: idSchema, message: z.string() })
export type CampaignCompleteEvent = z.infer<typeof campaignCompleteEventSchema>

export const contactUpdateEventSchema = z.union([
  z.object({ contactId: idSchema, action: z.enum(['created', 'updated']), contact: contactSchema }),
  z.object({ contactId: idSchema, action: z.literal('deleted') }),
])
export type ContactUpdateEvent = z.infer<typeof contactUpdateEventSchema>
