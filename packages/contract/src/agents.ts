import { z } from 'zod'
import { agentScriptExample } from './agent-script-example.ts'
import { agentScriptSchema } from './agent-script.ts'
import { callResultSchema, turnSchema } from './calls.ts'
import { campaignTypeSchema, terminalCallStatusSchema } from './campaign-enums.ts'
import {
  customDataSchema,
  idParamsSchema,
  idSchema,
  instantSchema,
  languageSchema,
  pageOf,
  pageQuery,
  searchSchema,
} from './common.ts'
import { defineEndpoint } from './define-endpoint.ts'
import { personaSchema } from './lines.ts'

export const agentSchema = z.object({
  id: idSchema,
  organizationId: idSchema,
  name: z.string(),
  language: languageSchema,
  campaignType: campaignTypeSchema,
  /** Grows by one with every change of the script; calls remember theirs. */
  version: z.number(),
  /** Came with the product. */
  isReadyMade: z.boolean(),
  script: agentScriptSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Agent = z.infer<typeof agentSchema>

const agentName = z.string().trim().min(1).max(255)

export const listAgents = defineEndpoint({
  name: 'listAgents',
  method: 'GET',
  path: '/auto-calling/agents',
  summary: 'List agents',
  tag: 'agents',
  access: 'agents.read',
  status: 200,
  query: z.strictObject({
    ...pageQuery(50),
    campaignType: campaignTypeSchema.optional(),
    language: languageSchema.optional(),
    search: searchSchema.optional(),
  }),
  response: pageOf(agentSchema),
  errors: [],
})

export const createAgent = defineEndpoint({
  name: 'createAgent',
  method: 'POST',
  path: '/auto-calling/agents',
  summary: 'Create an agent',
  tag: 'agents',
  access: 'agents.write',
  status: 201,
  body: z.strictObject({
    name: agentName,
    language: languageSchema,
    campaignType: campaignTypeSchema,
    script: agentScriptSchema,
  }),
  example: {
    name: 'Yumshoq eslatma',
    language: 'uz',
    campaignType: 'DEBT_COLLECTION',
    script: agentScriptExample,
  },
  response: agentSchema,
  errors: [],
})

export const getAgent = defineEndpoint({
  name: 'getAgent',
  method: 'GET',
  path: '/auto-calling/agents/:id',
  summary: 'Read an agent with its newest script',
  tag: 'agents',
  access: 'agents.read',
  status: 200,
  params: idParamsSchema,
  response: agentSchema,
  errors: ['agent.not_found'],
})

export const changeAgent = defineEndpoint({
  name: 'changeAgent',
  method: 'PATCH',
  path: '/auto-calling/agents/:id',
  summary: 'Change an agent; a changed script becomes a new version',
  tag: 'agents',
  access: 'agents.write',
  status: 200,
  params: idParamsSchema,
  body: z.strictObject({
    name: agentName.optional(),
    campaignType: campaignTypeSchema.optional(),
    script: agentScriptSchema.optional(),
  }),
  example: { name: 'Yumshoq eslatma' },
  response: agentSchema,
  errors: ['agent.not_found'],
})

export const agentVersionSchema = z.object({
  version: z.number(),
  script: agentScriptSchema,
  createdAt: instantSchema,
})
export type AgentVersion = z.infer<typeof agentVersionSchema>

export const listAgentVersions = defineEndpoint({
  name: 'listAgentVersions',
  method: 'GET',
  path: '/auto-calling/agents/:id/versions',
  summary: 'Every version of an agent, newest first',
  tag: 'agents',
  access: 'agents.read',
  status: 200,
  params: idParamsSchema,
  query: z.strictObject(pageQuery(50)),
  response: pageOf(agentVersionSchema),
  errors: ['agent.not_found'],
})

export const agentTrialSchema = z.object({
  persona: personaSchema,
  callStatus: terminalCallStatusSchema,
  outcome: z.string(),
  summary: z.string(),
  result: callResultSchema,
  durationMs: z.number(),
  turns: z.array(turnSchema),
})
export type AgentTrial = z.infer<typeof agentTrialSchema>

export const tryAgent = defineEndpoint({
  name: 'tryAgent',
  method: 'POST',
  path: '/auto-calling/agents/:id/try',
  summary: 'Let the agent talk to a simulated person; nothing is stored',
  tag: 'agents',
  access: 'agents.read',
  status: 200,
  params: idParamsSchema,
  body: z.strictObject({
    persona: personaSchema,
    /** Another seed gives another conversation with the same kind of person. */
    seed: z.string().min(1).max(100).default('1'),
    /** Tried instead of the stored script, before it is saved. */
    script: agentScriptSchema.optional(),
    firstName: z.string().trim().max(100).default(''),
    lastName: z.string().trim().max(100).default(''),
    customData: customDataSchema.default({}),
  }),
  example: { persona: 'promises', firstName: 'Aziz', customData: { remainingDebt: 3_000_000 } },
  response: agentTrialSchema,
  errors: ['agent.not_found'],
})
