import {
  addCampaignContacts,
  createCampaign,
  listCampaigns,
  listContactCampaigns,
  getContact,
  type CampaignDetail,
  type ContactSelection,
} from '@muloqot/contract'
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ApiError } from '../../../shared/api/api-error.ts'
import { call } from '../../../shared/api/call.ts'
import { forgetReadings } from '../../../shared/api/use-endpoint.ts'
import type { Choice, NewCampaign } from './choice.ts'

/**
 * Puts the selected into the chosen campaign. A new one is made first; when putting them in fails, the next try goes on
 * with the campaign that was made, so that no second one comes into being.
 */
export const usePutIntoCampaign = (
  selection: ContactSelection,
  onDone: (() => void) | undefined,
): UseMutationResult<CampaignDetail, ApiError, Choice> => {
  const client = useQueryClient()
  const made = useRef<{ of: NewCampaign; id: string }>(null)

  const idOf = async (choice: Choice): Promise<string> => {
    if (choice.kind === 'existing') return choice.campaign?.id ?? ''
    if (made.current?.of === choice) return made.current.id
    const { id } = await call(createCampaign, {
      body: { name: choice.name.trim(), campaignType: choice.campaignType },
    })
    made.current = { of: choice, id }
    return id
  }

  return useMutation<CampaignDetail, ApiError, Choice>({
    mutationFn: async (choice) =>
      await call(addCampaignContacts, { params: { id: await idOf(choice) }, body: { selection } }),
    onSuccess: async () => {
      onDone?.()
      await forgetReadings(client, listContactCampaigns, getContact, listCampaigns)
    },
  })
}
