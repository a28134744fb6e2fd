import { z } from 'zod'
import { terminalCallStatusSchema } from './campaign-enums.ts'
import {
  booleanQuerySchema,
  dateSchema,
  idParamsSchema,
  idSchema,
  instantSchema,
  pageOf,
  pageQuery,
  searchSchema,
} from './common.ts'
import { defineEndpoint } from './define-endpoint.ts'

export const speakerSchema = z.enum(['agent', 'customer'])
export type Speaker = z.infer<typeof speakerSchema>

export const turnSchema = z.object({
  speaker: speakerSchema,
  text: z.string(),
  /** Milliseconds from the moment of answer, which is also the start of the recording. */
  startMs: z.number(),
  endMs: z.number(),
})
export type Turn = z.infer<typeof turnSchema>

export const callResultSchema = z.object({
  /** Whole soʻm, as it was said. */
  promisedAmount: z.number().nullable(),
  promisedDate: dateSchema.nullable(),
  callbackAt: instantSchema.nullable(),
  /** What was answered to each question of the script, by the question's id. */
  answers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type CallResult = z.infer<typeof callResultSchema>

export const callStateSchema = z.enum(['DIALING', 'IN_PROGRESS', 'ENDED'])
export type CallState = z.infer<typeof callStateSchema>

export const lineKinds = ['practice', 'agent-http', 'asterisk', 'twilio'] as const
export const lineKindSchema = z.enum(lineKinds)
export type LineKind = z.infer<typeof lineKindSchema>

export const callListItemSchema = z.object({
  id: idSchema,
  organizationId: idSchema,
  direction: z.enum(['outbound', 'inbound']),
  phone: z.string(),
  contactId: idSchema.nullable(),
  contactName: z.string().nullable(),
  campaignId: idSchema.nullable(),
  campaignName: z.string().nullable(),
  agentId: idSchema.nullable(),
  agentName: z.string().nullable(),
  agentVersion: z.number().nullable(),
  lineId: idSchema.nullable(),
  lineKind: lineKindSchema,
  isPractice: z.boolean(),
  state: callStateSchema,
  startedAt: instantSchema,
  answeredAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  /** Talk time in whole seconds; 0 when nobody answered, null while the call goes on. */
  duration: z.number().nullable(),
  /** Null while the call goes on. */
  callStatus: terminalCallStatusSchema.nullable(),
  outcome: z.string().nullable(),
  summary: z.string().nullable(),
  result: callResultSchema.nullable(),
  hangupCause: z.string().nullable(),
  /** A signed address that ends after some minutes; null when there is no recording. */
  recordingUrl: z.string().nullable(),
  /** When recording, text and summary were deleted, because the company keeps them no longer; null while they are kept. */
  contentDeletedAt: instantSchema.nullable(),
})
export type CallListItem = z.infer<typeof callListItemSchema>

export const callSchema = callListItemSchema.extend({ turns: z.array(turnSchema) })
export type Call = z.infer<typeof callSchema>

export const listCalls = defineEndpoint({
  name: 'listCalls',
  method: 'GET',
  path: '/calls',
  summary: 'List calls, newest first',
  tag: 'calls',
  access: 'calls.read',
  status: 200,
  query: z.strictObject({
    ...pageQuery(50),
    callStatus: terminalCallStatusSchema.optional(),
    state: callStateSchema.optional(),
    campaignId: idSchema.optional(),
    contactId: idSchema.optional(),
    agentId: idSchema.optional(),
    lineKind: lineKindSchema.optional(),
    isPractice: booleanQuerySchema.optional(),
    /** First and last day on which calls began, in the company's own calendar. */
    dateFrom: dateSchema.optional(),
    dateTo: dateSchema.optional(),
    search: searchSchema.optional(),
  }),
  response: pageOf(callListItemSchema),
  errors: [],
})

export const getCall = defineEndpoint({
  name: 'getCall',
  method: 'GET',
  path: '/calls/:id',
  summary: 'One call with everything that was said',
  tag: 'calls',
  access: 'calls.read',
  status: 200,
  params: idParamsSchema,
  response: callSchema,
  errors: ['call.not_found'],
})

export const getCallWaveform = defineEndpoint({
  name: 'getCallWaveform',
  method: 'GET',
  path: '/calls/:id/waveform',
  summary: 'Peaks of both channels, made when the recording was stored',
  tag: 'calls',
  access: 'calls.read',
  status: 200,
  params: idParamsSchema,
  response: z.object({
    durationMs: z.number(),
    /** Loudest absolute sample per slice, 0 to 100; agent first, customer second. */
    peaks: z.tuple([z.array(z.number()), z.array(z.number())]),
  }),
  errors: ['call.not_found', 'call.no_recording', 'call.recording_deleted'],
})

export const getCallRecording = defineEndpoint({
  name: 'getCallRecording',
  method: 'GET',
  path: '/calls/:id/recording',
  summary:
    'The stereo recording (agent left, person right); answers range requests; needs a token or a signature. Who hears it is written into the audit log',
  tag: 'calls',
  access: 'signed',
  status: 200,
  kind: 'file',
  contentType: 'audio/wav',
  params: idParamsSchema,
  query: z.strictObject({
    /** Whose recording it is; part of what is signed. */
    organizationId: idSchema.optional(),
    /** Whom the address was given to; part of what is signed. */
    reader: z
      .string()
      .regex(/^(user|key|integration):[0-9a-f-]{36}$/)
      .optional(),
    expires: z
      .string()
      .regex(/^\d{10}$/)
      .optional(),
    signature: z.string().max(100).optional(),
    download: booleanQuerySchema.optional(),
  }),
  response: z.any(),
  errors: [
    'call.not_found',
    'call.no_recording',
    'call.recording_deleted',
    'call.range_not_satisfiable',
    'auth.token_missing',
    'auth.token_invalid',
    'auth.forbidden',
  ],
})
