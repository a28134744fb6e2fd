import { z } from 'zod'
import { callStateSchema, lineKindSchema } from './calls.ts'
import { campaignCallStatusSchema, terminalCallStatusSchema } from './campaign-enums.ts'
import { campaignContactWithContactSchema, campaignSchema } from './campaigns.ts'
import { idParamsSchema, idSchema, instantSchema, languageSchema } from './common.ts'
import { defineEndpoint } from './define-endpoint.ts'

/** How many rows a monitor shows at once; the lists behind its numbers have all of them. */
export const monitorRowsMax = 10

export const activeCallSchema = z.object({
  callId: idSchema,
  contactId: idSchema.nullable(),
  contactName: z.string().nullable(),
  phone: z.string(),
  state: callStateSchema.exclude(['ENDED']),
  startedAt: instantSchema,
  answeredAt: instantSchema.nullable(),
})
export type ActiveCall = z.infer<typeof activeCallSchema>

/** Everything of a campaign that changes while it runs, small enough to be read twice a second. */
export const campaignMonitorSchema = campaignSchema.extend({
  /** When this was read, by the server's clock. */
  at: instantSchema,
  callStatusCounts: z.record(campaignCallStatusSchema, z.number()),
  skippedContacts: z.number(),
  callsInProgress: z.number(),
  /** People who will be called again, and when the first of them is due. */
  retries: z.object({ contacts: z.number(), nextAt: instantSchema.nullable() }),
  agent: z.object({ id: idSchema, name: z.string(), language: languageSchema }),
  line: z.object({
    id: idSchema,
    name: z.string(),
    kind: lineKindSchema,
    /** Shared by all campaigns of the line. */
    maxConcurrentCalls: z.number(),
    callsPerSecond: z.number().nullable(),
  }),
  /** The calls that go on longest. */
  activeCalls: z.array(activeCallSchema).max(monitorRowsMax),
  /** Rows with a result, the newest first. */
  newestResults: z.array(campaignContactWithContactSchema).max(monitorRowsMax),
})
export type CampaignMonitor = z.infer<typeof campaignMonitorSchema>

/** Calls that ended, and how far they came. A person called twice counts twice. */
export const campaignFunnelSchema = z.object({
  ended: z.number(),
  answered: z.number(),
  /** Talked for 10 s or longer. */
  talked: z.number(),
  /** SUCCESS and PROMISE_TO_PAY. */
  successful: z.number(),
})
export type CampaignFunnel = z.infer<typeof campaignFunnelSchema>

export const campaignCourseSchema = z.object({
  at: instantSchema,
  total: campaignFunnelSchema,
  last15Minutes: campaignFunnelSchema,
  /** Calls that ended in each of the last 60 minutes, by status; minutes without calls are left out. */
  minutes: z.array(
    z.object({ at: instantSchema, callStatusCounts: z.partialRecord(terminalCallStatusSchema, z.number()) }),
  ),
})
export type CampaignCourse = z.infer<typeof campaignCourseSchema>

const common = { tag: 'campaigns', access: 'campaigns.read', status: 200, params: idParamsSchema } as const

export const getCampaignMonitor = defineEndpoint({
  ...common,
  name: 'getCampaignMonitor',
  method: 'GET',
  path: '/auto-calling/campaigns/:id/monitor',
  summary: 'What a campaign is doing at this moment: counters, calls in progress, newest results',
  response: campaignMonitorSchema,
  errors: ['campaign.not_found'],
})

export const getCampaignCourse = defineEndpoint({
  ...common,
  name: 'getCampaignCourse',
  method: 'GET',
  path: '/auto-calling/campaigns/:id/course',
  summary: 'How a campaign has gone: how far its calls came, and the last hour minute by minute',
  response: campaignCourseSchema,
  errors: ['campaign.not_found'],
})
