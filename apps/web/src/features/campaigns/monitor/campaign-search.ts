import {
  campaignCallStatusSchema,
  type CampaignCallStatus,
  type listCampaignContacts,
} from '@muloqot/contract'
import { z } from 'zod'
import type { EndpointInput } from '../../../shared/api/endpoint-input.ts'

const statusesSchema = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(campaignCallStatusSchema))

/** Several call statuses as the address has them: `SUCCESS,PROMISE_TO_PAY`. */
export const statusesText = (statuses: readonly CampaignCallStatus[]): string => statuses.join(',')

/** Which rows of a campaign are shown, and what is open. A value that makes no sense counts as absent. */
export const campaignSearchSchema = z.object({
  callStatus: statusesSchema.transform(statusesText).optional().catch(undefined),
  /** Only people who wait and must not be called. */
  skipped: z.literal(true).optional().catch(undefined),
  /** Coerced, because the router reads an address that ends in digits as a number. */
  search: z.coerce.string().max(200).optional().catch(undefined),
  page: z.number().int().min(1).max(1_000_000).optional().catch(undefined),
  /** The pane in which people are added. */
  add: z.literal(true).optional().catch(undefined),
})
export type CampaignSearch = z.output<typeof campaignSearchSchema>

export const rowsPerPage = 50

/** The statuses an address names; none when it names none. */
export const statusesIn = ({ callStatus }: CampaignSearch): readonly CampaignCallStatus[] =>
  callStatus === undefined ? [] : statusesSchema.parse(callStatus)

/** Whether anything narrows the rows. */
export const isFiltered = ({ callStatus, skipped, search }: CampaignSearch): boolean =>
  callStatus !== undefined || skipped === true || (search ?? '').trim() !== ''

/** The page of rows that the address stands for, as the server is asked for it. */
export const rowsQueryOf = (
  search: CampaignSearch,
): NonNullable<EndpointInput<typeof listCampaignContacts>['query']> => ({
  ...(search.callStatus === undefined ? {} : { callStatus: search.callStatus }),
  ...(search.skipped === true ? { isSkipped: true } : {}),
  ...(search.search === undefined || search.search.trim() === '' ? {} : { search: search.search.trim() }),
  page: search.page ?? 1,
  limit: rowsPerPage,
})
