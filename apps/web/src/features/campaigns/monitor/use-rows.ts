import { listCampaignContacts } from '@muloqot/contract'
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { z } from 'zod'
import type { ApiError } from '../../../shared/api/api-error.ts'
import { useLiveConnection } from '../../../shared/api/live.tsx'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { rowsQueryOf, type CampaignSearch } from './campaign-search.ts'

type RowsPage = z.output<typeof listCampaignContacts.response>

const pollMs = 5_000

/** The page of rows that the address stands for. The monitor's refresh reads it again while calls end. */
export const useRows = (campaignId: string, search: CampaignSearch): UseQueryResult<RowsPage, ApiError> => {
  const { state } = useLiveConnection()
  return useQuery({
    ...reading(listCampaignContacts, { params: { id: campaignId }, query: rowsQueryOf(search) }),
    placeholderData: keepPreviousData,
    refetchInterval: state === 'stale' ? pollMs : false,
  })
}
