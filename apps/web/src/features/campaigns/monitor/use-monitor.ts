import {
  getCampaignCourse,
  getCampaignMonitor,
  listCampaignContacts,
  type CampaignCourse,
  type CampaignMonitor,
} from '@muloqot/contract'
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { ApiError } from '../../../shared/api/api-error.ts'
import { useLive, useLiveConnection } from '../../../shared/api/live.tsx'
import { keyOf, reading } from '../../../shared/api/use-endpoint.ts'
import { useCoalesced } from '../live/use-coalesced.ts'

/** How it has gone is a heavier question and changes slowly to the eye. */
const courseIntervalMs = 5_000
const pollMs = 5_000

export type WatchedCampaign = {
  monitor: UseQueryResult<CampaignMonitor, ApiError>
  course: UseQueryResult<CampaignCourse, ApiError>
}

/** Marks what was read of this campaign as old, and reads again what is looked at. */
const useRefresh = (campaignId: string): { screen: () => void; course: () => void } => {
  const client = useQueryClient()
  const read = async (keys: readonly (readonly unknown[])[]): Promise<void> => {
    // Nobody looks at a hidden tab; it is read when somebody comes back to it.
    const refetchType = document.hidden ? 'none' : 'active'
    await Promise.all(keys.map(async (queryKey) => await client.invalidateQueries({ queryKey, refetchType })))
  }
  const input = { params: { id: campaignId } }
  const screen = useCoalesced(
    async () => await read([keyOf(getCampaignMonitor, input), keyOf(listCampaignContacts, input)]),
  )
  const course = useCoalesced(async () => await read([keyOf(getCampaignCourse, input)]), courseIntervalMs)
  return { screen, course }
}

/**
 * A campaign as it is now. Every live event of it only says that what is on the screen is old; what is shown is read
 * in one piece, so the numbers always belong together however fast calls end.
 */
export const useMonitor = (campaignId: string): WatchedCampaign => {
  const { state } = useLiveConnection()
  const refresh = useRefresh(campaignId)
  const onEvent = (event: { campaignId: string }): void => {
    if (event.campaignId !== campaignId) return
    refresh.screen()
    refresh.course()
  }
  useLive('campaign-update', onEvent)
  useLive('campaign-complete', onEvent)
  // Without the live connection it is asked in turn, so that the screen does not stand still.
  const refetchInterval = state === 'stale' ? pollMs : (false as const)
  const input = { params: { id: campaignId } }
  return {
    monitor: useQuery({ ...reading(getCampaignMonitor, input), refetchInterval }),
    course: useQuery({ ...reading(getCampaignCourse, input), refetchInterval }),
  }
}
