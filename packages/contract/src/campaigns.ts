import { z } from 'zod'
import {
  campaignCallStatusSchema,
  campaignStatusSchema,
  campaignStopReasonSchema,
  campaignTypeSchema,
} from './campaign-enums.ts'
import {
  booleanQuerySchema,
  idParamsSchema,
  idSchema,
  instantSchema,
  messageSchema,
  pageOf,
  pageQuery,
  searchSchema,
} from './common.ts'
import { contactSchema, contactSelectionSchema } from './contacts.ts'
import { defineEndpoint } from './define-endpoint.ts'

/** Who is called again, when asked for. Without it nobody is. */
export const retryPolicySchema = z.strictObject({
  /** Calls per person in all, the first included. */
  attemptsMax: z.int().min(2).max(10),
  delayMinutes: z.int().min(1).max(10_080),
  on: z.array(z.enum(['NO_ANSWER', 'BUSY', 'FAILED'])).min(1),
})
export type RetryPolicy = z.infer<typeof retryPolicySchema>

export const campaignSchema = z.object({
  id: idSchema,
  organizationId: idSchema,
  name: z.string(),
  description: z.string().nullable(),
  campaignType: campaignTypeSchema,
  status: campaignStatusSchema,
  agentId: idSchema,
  lineId: idSchema,
  /** True when the line is the practice line: nobody real is called. */
  isPractice: z.boolean(),
  retry: retryPolicySchema.nullable(),
  totalContacts: z.number(),
  /** Rows that are no longer PENDING. */
  calledContacts: z.number(),
  /** SUCCESS and PROMISE_TO_PAY. */
  successfulCalls: z.number(),
  /** FAILED, REFUSED and NO_ANSWER; BUSY and CALLBACK_REQUESTED are in neither sum. */
  failedCalls: z.number(),
  /** Why it stopped by itself; null when it did not. */
  stopReason: campaignStopReasonSchema.nullable(),
  startedAt: instantSchema.nullable(),
  completedAt: instantSchema.nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Campaign = z.infer<typeof campaignSchema>

export const campaignContactSchema = z.object({
  id: idSchema,
  campaignId: idSchema,
  contactId: idSchema,
  callStatus: campaignCallStatusSchema,
  callAttempts: z.number(),
  /** End of the last call. */
  lastCallDate: instantSchema.nullable(),
  /** When the next attempt is due, if retries were asked for. */
  nextCallDate: instantSchema.nullable(),
  conversationOutcome: z.string().nullable(),
  conversationSummary: z.string().nullable(),
  recordingUrl: z.string().nullable(),
  /** Whole seconds. */
  callDuration: z.number().nullable(),
  /** The newest call made for this row. */
  callId: idSchema.nullable(),
  notes: z.string().nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type CampaignContact = z.infer<typeof campaignContactSchema>

export const campaignContactWithContactSchema = campaignContactSchema.extend({ contact: contactSchema })
export type CampaignContactWithContact = z.infer<typeof campaignContactWithContactSchema>

/** Beyond this many, the rows of a campaign are read by `GET /auto-calling/campaigns/:id/contacts` only. */
export const embeddedCampaignContactsMax = 1000

export const campaignDetailSchema = campaignSchema.extend({
  /** The first 1,000 rows. */
  campaignContacts: z.array(campaignContactWithContactSchema),
  /** True when there are more rows than `campaignContacts` holds. */
  campaignContactsCut: z.boolean(),
  /** How many rows stand in each call status; adds up to `totalContacts`. */
  callStatusCounts: z.record(campaignCallStatusSchema, z.number()),
  /** Rows still PENDING whose contact must not be called (DO_NOT_CALL, INACTIVE). */
  skippedContacts: z.number(),
  /** Calls going on at this moment. */
  callsInProgress: z.number(),
})
export type CampaignDetail = z.infer<typeof campaignDetailSchema>

export const campaignListItemSchema = campaignSchema.extend({
  _count: z.object({ campaignContacts: z.number() }),
})

const common = { tag: 'campaigns' } as const
const nameSchema = z.string().trim().min(1).max(255)

export const createCampaignBodySchema = z
  .strictObject({
    name: nameSchema,
    description: z.string().max(10_000).nullish(),
    campaignType: campaignTypeSchema,
    contactIds: z.array(idSchema).max(10_000).optional(),
    /** Instead of `contactIds`: by a filter there may be any number. */
    selection: contactSelectionSchema.optional(),
    agentId: idSchema.optional(),
    lineId: idSchema.optional(),
    retry: retryPolicySchema.nullish(),
  })
  .refine((body) => body.contactIds === undefined || body.selection === undefined, {
    error: 'contacts_chosen_twice',
    path: ['selection'],
  })
export type CreateCampaignBody = z.infer<typeof createCampaignBodySchema>

export const createCampaign = defineEndpoint({
  ...common,
  name: 'createCampaign',
  method: 'POST',
  path: '/auto-calling/campaigns',
  summary: 'Create a campaign, with its contacts or without',
  access: 'campaigns.write',
  status: 201,
  body: createCampaignBodySchema,
  example: {
    name: 'Noyabr qarzlari',
    description: 'Muddati oʻtgan qarzlar',
    campaignType: 'DEBT_COLLECTION',
    selection: { filter: { status: 'ACTIVE' } },
    retry: { attemptsMax: 3, delayMinutes: 120, on: ['NO_ANSWER', 'BUSY'] },
  },
  response: campaignDetailSchema,
  errors: [
    'campaign.contacts_not_found',
    'campaign.agent_type_mismatch',
    'agent.not_found',
    'line.not_found',
  ],
})

export const listCampaigns = defineEndpoint({
  ...common,
  name: 'listCampaigns',
  method: 'GET',
  path: '/auto-calling/campaigns',
  summary: 'List campaigns, newest first',
  access: 'campaigns.read',
  status: 200,
  query: z.strictObject({
    ...pageQuery(20),
    status: campaignStatusSchema.optional(),
    campaignType: campaignTypeSchema.optional(),
    search: searchSchema.optional(),
  }),
  response: pageOf(campaignListItemSchema),
  errors: [],
})

export const getCampaign = defineEndpoint({
  ...common,
  name: 'getCampaign',
  method: 'GET',
  path: '/auto-calling/campaigns/:id',
  summary: 'One campaign with its counters and its first rows',
  access: 'campaigns.read',
  status: 200,
  params: idParamsSchema,
  response: campaignDetailSchema,
  errors: ['campaign.not_found'],
})

/** One call status, or several with commas: `SUCCESS,PROMISE_TO_PAY`. */
const callStatusesQuerySchema = z
  .string()
  .max(200)
  .transform((text) => text.split(','))
  .pipe(z.array(campaignCallStatusSchema))

export const listCampaignContacts = defineEndpoint({
  ...common,
  name: 'listCampaignContacts',
  method: 'GET',
  path: '/auto-calling/campaigns/:id/contacts',
  summary:
    'The rows of a campaign, page by page; `callStatus` filters (several with commas), `sort=-lastCallDate` shows the newest results first',
  access: 'campaigns.read',
  status: 200,
  params: idParamsSchema,
  query: z.strictObject({
    ...pageQuery(50),
    callStatus: callStatusesQuerySchema.optional(),
    /** True: only people who wait and must not be called (`skippedContacts`). */
    isSkipped: booleanQuerySchema.optional(),
    search: searchSchema.optional(),
    sort: z.enum(['createdAt', '-lastCallDate']).default('createdAt'),
  }),
  response: pageOf(campaignContactWithContactSchema),
  errors: ['campaign.not_found'],
})

/** What putting a selection into a campaign would do; the four counts and `notFound` add up to the selection. */
export const contactsToAddCountSchema = z.object({
  willBeCalled: z.number(),
  /** These come into the campaign and are passed over. */
  doNotCall: z.number(),
  inactive: z.number(),
  /** Of those asked about with `campaignId`. */
  alreadyInCampaign: z.number(),
  /** Named contacts that are no longer there. */
  notFound: z.array(idSchema),
})
export type ContactsToAddCount = z.infer<typeof contactsToAddCountSchema>

export const countContactsToAdd = defineEndpoint({
  ...common,
  name: 'countContactsToAdd',
  method: 'POST',
  path: '/auto-calling/campaigns/count-contacts',
  summary: 'Count whom a campaign would call, before they are put into it; nothing is changed',
  access: 'campaigns.write',
  status: 200,
  body: z.strictObject({ selection: contactSelectionSchema, campaignId: idSchema.optional() }),
  example: { selection: { filter: { status: 'ACTIVE' } } },
  response: contactsToAddCountSchema,
  errors: ['campaign.not_found'],
})

export const addCampaignContacts = defineEndpoint({
  ...common,
  name: 'addCampaignContacts',
  method: 'POST',
  path: '/auto-calling/campaigns/:id/contacts',
  summary: 'Put contacts into a campaign; those already in it stay as they are',
  access: 'campaigns.write',
  status: 201,
  params: idParamsSchema,
  body: z.union([
    z.strictObject({ contactIds: z.array(idSchema).max(10_000) }),
    z.strictObject({ selection: contactSelectionSchema }),
  ]),
  example: { contactIds: ['0198f000-0000-7000-8000-000000000001'] },
  response: campaignDetailSchema,
  errors: ['campaign.not_found', 'campaign.contacts_not_found'],
})

export const deleteCampaign = defineEndpoint({
  ...common,
  name: 'deleteCampaign',
  method: 'DELETE',
  path: '/auto-calling/campaigns/:id',
  summary: 'Delete a campaign that does not run; its calls stay as records',
  access: 'campaigns.write',
  status: 200,
  params: idParamsSchema,
  response: messageSchema,
  errors: ['campaign.not_found', 'campaign.running_not_deletable'],
})

export const startCampaign = defineEndpoint({
  ...common,
  name: 'startCampaign',
  method: 'POST',
  path: '/auto-calling/campaigns/:id/start',
  summary: 'Start a campaign, or go on with one that was stopped',
  access: 'campaigns.run',
  status: 201,
  params: idParamsSchema,
  response: z.object({ message: z.string(), campaignId: idSchema }),
  errors: ['campaign.not_found', 'campaign.already_running', 'campaign.nobody_to_call'],
})

export const stopCampaign = defineEndpoint({
  ...common,
  name: 'stopCampaign',
  method: 'POST',
  path: '/auto-calling/campaigns/:id/stop',
  summary: 'Stop a running campaign; calls in progress end by themselves and are recorded',
  access: 'campaigns.run',
  status: 201,
  params: idParamsSchema,
  response: messageSchema,
  errors: ['campaign.not_found', 'campaign.not_running'],
})
