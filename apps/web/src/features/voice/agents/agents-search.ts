import { campaignTypeSchema, idSchema, languageSchema, type listAgents } from '@muloqot/contract'
import { z } from 'zod'
import type { EndpointInput } from '../../../shared/api/endpoint-input.ts'

/** What of an agent is shown: its script, a practice conversation, its versions; `edit` takes the whole page. */
export const agentViews = ['script', 'try', 'versions', 'edit'] as const
export type AgentView = (typeof agentViews)[number]

/** Which agents are shown, and what is open. A value that makes no sense counts as absent. */
export const agentsSearchSchema = z.object({
  /** Coerced, because the router reads an address that ends in digits as a number. */
  search: z.coerce.string().max(200).optional().catch(undefined),
  language: languageSchema.optional().catch(undefined),
  type: campaignTypeSchema.optional().catch(undefined),
  page: z.number().int().min(1).max(1_000_000).optional().catch(undefined),
  /** The agent that is open. */
  open: idSchema.optional().catch(undefined),
  view: z.enum(agentViews).optional().catch(undefined),
  /** The version whose script is read; the newest when absent. */
  version: z.number().int().min(1).optional().catch(undefined),
  /** The dialog in which an agent is made from another one. */
  add: z.literal(true).optional().catch(undefined),
})
export type AgentsSearch = z.output<typeof agentsSearchSchema>

export const agentsPerPage = 50

/** Whether anything narrows the list. */
export const isFiltered = ({ search, language, type }: AgentsSearch): boolean =>
  (search ?? '').trim() !== '' || language !== undefined || type !== undefined

/** The page of the list that the address stands for, as the server is asked for it. */
export const queryOf = (search: AgentsSearch): NonNullable<EndpointInput<typeof listAgents>['query']> => ({
  ...(search.search === undefined || search.search.trim() === '' ? {} : { search: search.search.trim() }),
  ...(search.language === undefined ? {} : { language: search.language }),
  ...(search.type === undefined ? {} : { campaignType: search.type }),
  page: search.page ?? 1,
  limit: agentsPerPage,
})
