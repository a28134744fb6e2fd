import { z } from 'zod'
import { lineKindSchema } from './calls.ts'
import { idParamsSchema, idSchema, instantSchema, pageOf, pageQuery } from './common.ts'
import { defineEndpoint } from './define-endpoint.ts'

/** The simulated people of the practice line. */
export const personas = [
  'cooperative',
  'talkative',
  'promises',
  'partial-payer',
  'already-paid',
  'refuses',
  'do-not-call',
  'calls-back-later',
  'suspicious',
  'confused',
  'wrong-number',
  'hangs-up',
  'silent',
  'voicemail',
  'no-answer',
  'busy',
  'invalid-number',
  'line-failure',
] as const
export const personaSchema = z.enum(personas)
export type Persona = z.infer<typeof personaSchema>

/** Shares of people on an ordinary list: about a third never comes to a talk. */
export const usualPersonaMix: Readonly<Record<Persona, number>> = {
  cooperative: 18,
  talkative: 5,
  promises: 12,
  'partial-payer': 6,
  'already-paid': 5,
  refuses: 8,
  'do-not-call': 2,
  'calls-back-later': 8,
  suspicious: 4,
  confused: 4,
  'wrong-number': 3,
  'hangs-up': 4,
  silent: 2,
  voicemail: 4,
  'no-answer': 9,
  busy: 4,
  'invalid-number': 1,
  'line-failure': 1,
}

export const practiceSettingsSchema = z.strictObject({
  /** 1 = real time, N = N times faster, 0 = no waiting at all; null = the installation's own. */
  speed: z.number().min(0).max(10_000).nullable().default(null),
  /** The same seed and phone always give the same person; null = the installation's own. */
  seed: z.string().min(1).max(100).nullable().default(null),
  recordAudio: z.boolean().default(true),
  /** Share of each kind of person; absent = 0. Null = the usual mix. */
  personas: z
    .partialRecord(personaSchema, z.number().min(0).max(1000))
    .refine((mix) => Object.values(mix).some((weight) => weight > 0), { error: 'mix_without_anybody' })
    .nullable()
    .default(null),
})
export type PracticeSettings = z.infer<typeof practiceSettingsSchema>

export const lineSchema = z.object({
  id: idSchema,
  organizationId: idSchema,
  name: z.string(),
  kind: lineKindSchema,
  maxConcurrentCalls: z.number(),
  /** New calls a second; null = no limit. */
  callsPerSecond: z.number().nullable(),
  /** The line of a campaign that names none. */
  isDefault: z.boolean(),
  settings: practiceSettingsSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type LineView = z.infer<typeof lineSchema>

const lineName = z.string().trim().min(1).max(255)
const maxConcurrentCalls = z.int().min(1).max(10_000)
const callsPerSecond = z.number().min(0.01).max(10_000).nullable()

export const listLines = defineEndpoint({
  name: 'listLines',
  method: 'GET',
  path: '/auto-calling/lines',
  summary: 'List the lines over which calls are placed',
  tag: 'lines',
  access: 'lines.read',
  status: 200,
  query: z.strictObject({ ...pageQuery(50), kind: lineKindSchema.optional() }),
  response: pageOf(lineSchema),
  errors: [],
})

export const createLine = defineEndpoint({
  name: 'createLine',
  method: 'POST',
  path: '/auto-calling/lines',
  summary: 'Create a line',
  tag: 'lines',
  access: 'lines.write',
  status: 201,
  body: z.strictObject({
    name: lineName,
    kind: lineKindSchema,
    maxConcurrentCalls: maxConcurrentCalls.default(10),
    callsPerSecond: callsPerSecond.default(null),
    isDefault: z.boolean().default(false),
    settings: practiceSettingsSchema.prefault({}),
  }),
  example: {
    name: 'Mashq',
    kind: 'practice',
    maxConcurrentCalls: 20,
    settings: { speed: 20, seed: 'demo', personas: { promises: 3, refuses: 1, 'no-answer': 1 } },
  },
  response: lineSchema,
  errors: ['line.kind_not_available', 'line.name_taken'],
})

export const getLine = defineEndpoint({
  name: 'getLine',
  method: 'GET',
  path: '/auto-calling/lines/:id',
  summary: 'Read a line',
  tag: 'lines',
  access: 'lines.read',
  status: 200,
  params: idParamsSchema,
  response: lineSchema,
  errors: ['line.not_found'],
})

export const changeLine = defineEndpoint({
  name: 'changeLine',
  method: 'PATCH',
  path: '/auto-calling/lines/:id',
  summary: 'Change a line; a running campaign follows at once',
  tag: 'lines',
  access: 'lines.write',
  status: 200,
  params: idParamsSchema,
  body: z.strictObject({
    name: lineName.optional(),
    maxConcurrentCalls: maxConcurrentCalls.optional(),
    callsPerSecond: callsPerSecond.optional(),
    /** A company always has one default line, so it can be moved and not taken away. */
    isDefault: z.literal(true).optional(),
    settings: practiceSettingsSchema.optional(),
  }),
  example: { maxConcurrentCalls: 5, callsPerSecond: 1 },
  response: lineSchema,
  errors: ['line.not_found', 'line.name_taken'],
})
