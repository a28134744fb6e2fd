import {
  listCampaigns,
  listLines,
  type Campaign,
  type campaignListItemSchema,
  type LineView,
} from '@muloqot/contract'
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { keepPreviousData } from '@tanstack/react-query'
import type { z } from 'zod'
import type { ApiError } from '../../../shared/api/api-error.ts'
import { useLive, useLiveConnection } from '../../../shared/api/live.tsx'
import { forgetReadings, reading } from '../../../shared/api/use-endpoint.ts'
import { useCoalesced } from '../live/use-coalesced.ts'
import { queryOf, type CampaignsSearch } from './campaigns-search.ts'

export type CampaignItem = z.output<typeof campaignListItemSchema>
type CampaignList = z.output<typeof listCampaigns.response>

const pollMs = 5_000

/** The page of campaigns that the address stands for, kept up to date while campaigns run. */
export const useCampaigns = (search: CampaignsSearch): UseQueryResult<CampaignList, ApiError> => {
  const client = useQueryClient()
  const { state } = useLiveConnection()
  const refresh = useCoalesced(async () => {
    await forgetReadings(client, listCampaigns)
  })
  useLive('campaign-update', refresh)
  useLive('campaign-complete', refresh)
  return useQuery({
    ...reading(listCampaigns, { query: queryOf(search) }),
    placeholderData: keepPreviousData,
    // Without the live connection it is asked in turn, so that the list does not stand still.
    refetchInterval: state === 'stale' ? pollMs : false,
  })
}

/** Names of the lines by id; a line that is not among the first 200 has none here. */
export const useLineNames = (): ReadonlyMap<Campaign['lineId'], LineView['name']> => {
  const lines = useQuery({ ...reading(listLines, { query: { limit: 200 } }), staleTime: 60_000 })
  return new Map(lines.data?.data.map(({ id, name }) => [id, name]))
}
