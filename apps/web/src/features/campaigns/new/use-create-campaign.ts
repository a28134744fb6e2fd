import {
  createCampaign,
  listCampaigns,
  startCampaign,
  type CampaignDetail,
  type CreateCampaignBody,
} from '@muloqot/contract'
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import type { ApiError } from '../../../shared/api/api-error.ts'
import { call } from '../../../shared/api/call.ts'
import { forgetReadings } from '../../../shared/api/use-endpoint.ts'

type Input = { body: CreateCampaignBody; isStarted: boolean }
type Created = {
  campaign: CampaignDetail
  /** Why it was created and could not be started; null when it was, or was not asked for. */
  startError: unknown
}

/** Creates a campaign and starts it when that is wanted. What fails at the start leaves the campaign as it is. */
export const useCreateCampaign = (): UseMutationResult<Created, ApiError, Input> => {
  const client = useQueryClient()
  return useMutation<Created, ApiError, Input>({
    mutationFn: async ({ body, isStarted }) => {
      const campaign = await call(createCampaign, { body })
      if (!isStarted) return { campaign, startError: null }
      try {
        await call(startCampaign, { params: { id: campaign.id } })
        return { campaign, startError: null }
      } catch (error) {
        return { campaign, startError: error }
      }
    },
    onSuccess: async () => {
      await forgetReadings(client, listCampaigns)
    },
  })
}
