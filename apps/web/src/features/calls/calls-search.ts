import {
  callStateSchema,
  dateSchema,
  idSchema,
  searchSchema,
  terminalCallStatusSchema,
} from '@muloqot/contract'
import { z } from 'zod'
import { parseMoment } from './player/moment.ts'

/** The router reads parameters as JSON where they look like it, so a phone in the search arrives as a number. */
const textParameter = z
  .union([z.string(), z.number(), z.boolean()])
  .transform(String)
  .pipe(searchSchema)
  .transform((text) => (text === '' ? undefined : text))
  .optional()
  .catch(undefined)

const filters = {
  search: textParameter,
  callStatus: terminalCallStatusSchema.optional().catch(undefined),
  state: callStateSchema.optional().catch(undefined),
  campaignId: idSchema.optional().catch(undefined),
  contactId: idSchema.optional().catch(undefined),
  agentId: idSchema.optional().catch(undefined),
  isPractice: z.boolean().optional().catch(undefined),
  dateFrom: dateSchema.optional().catch(undefined),
  dateTo: dateSchema.optional().catch(undefined),
  page: z.number().int().min(2).optional().catch(undefined),
}

/** The list's whole state. What cannot be understood in an address counts as absent. */
export const callsSearchSchema = z.object({
  ...filters,
  /** The call one came back from; the list starts at it. */
  at: idSchema.optional().catch(undefined),
})
export type CallsSearch = z.infer<typeof callsSearchSchema>

export const callTabs = ['transcript', 'outcome', 'details'] as const
export type CallTab = (typeof callTabs)[number]

/** The state of one call's page: the playhead, and the filters of the list one came from (for the next call). */
export const callSearchSchema = z.object({
  ...filters,
  /** Playhead in whole seconds; `134`, `2:14` and `1:02:14` are understood. */
  t: z
    .union([z.number(), z.string()])
    .transform((value) => parseMoment(String(value)))
    .optional()
    .catch(undefined),
  /** What is looked for in the transcript. */
  q: textParameter,
  tab: z.enum(callTabs).optional().catch(undefined),
})
export type CallSearch = z.infer<typeof callSearchSchema>

/** The filters alone, as both pages have them. */
export type CallFilters = Omit<CallsSearch, 'at'>

const filterNames = Object.keys(filters) as (keyof CallFilters)[]

/** The filters among other parameters. */
export const filtersOf = (search: CallsSearch | CallSearch): CallFilters =>
  Object.fromEntries(filterNames.map((name) => [name, search[name]]))

/** Whether the list shows less than everything. */
export const isFiltered = ({ page: _page, ...rest }: CallFilters): boolean =>
  Object.values(rest).some((value) => value !== undefined)

export const callsPerPage = 50

/** What the server is asked for. */
export const queryOf = (search: CallFilters): CallFilters & { page: number; limit: number } => ({
  ...filtersOf(search),
  page: search.page ?? 1,
  limit: callsPerPage,
})
