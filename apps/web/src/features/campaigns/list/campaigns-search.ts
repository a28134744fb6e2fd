import { campaignStatusSchema, campaignTypeSchema, type listCampaigns } from '@muloqot/contract'
import { z } from 'zod'
import type { EndpointInput } from '../../../shared/api/endpoint-input.ts'

/** What the list of campaigns shows. A value that makes no sense counts as absent. */
export const campaignsSearchSchema = z.object({
  /** Coerced, because the router reads an address that ends in digits as a number. */
  search: z.coerce.string().max(200).optional().catch(undefined),
  status: campaignStatusSchema.optional().catch(undefined),
  type: campaignTypeSchema.optional().catch(undefined),
  page: z.number().int().min(1).max(1_000_000).optional().catch(undefined),
})
export type CampaignsSearch = z.output<typeof campaignsSearchSchema>

export const campaignsPerPage = 50

/** Whether anything narrows the list. */
export const isFiltered = ({ search, status, type }: CampaignsSearch): boolean =>
  (search ?? '').trim() !== '' || status !== undefined || type !== undefined

/** The page of the list that the address stands for, as the server is asked for it. */
export const queryOf = (
  search: CampaignsSearch,
): NonNullable<EndpointInput<typeof listCampaigns>['query']> => ({
  ...(search.search === undefined || search.search.trim() === '' ? {} : { search: search.search.trim() }),
  ...(search.status === undefined ? {} : { status: search.status }),
  ...(search.type === undefined ? {} : { campaignType: search.type }),
  page: search.page ?? 1,
  limit: campaignsPerPage,
})
