import { listAgents, listLines, type Agent, type CampaignType, type LineView } from '@muloqot/contract'
import { useQuery } from '@tanstack/react-query'
import { reading } from '../../../shared/api/use-endpoint.ts'

const choicesMax = 200

export type Choices = {
  /** Agents made for this type of campaign. */
  agents: readonly Agent[]
  /** Agents made for any type; empty when the type is general itself. */
  generalAgents: readonly Agent[]
  lines: readonly LineView[]
  isPending: boolean
  error: unknown
  retry: () => void
}

/** The agents and lines that a campaign of this type may have. */
export const useChoices = (campaignType: CampaignType): Choices => {
  const agents = useQuery(reading(listAgents, { query: { campaignType, limit: choicesMax } }))
  const general = useQuery({
    ...reading(listAgents, { query: { campaignType: 'GENERAL', limit: choicesMax } }),
    enabled: campaignType !== 'GENERAL',
  })
  const lines = useQuery(reading(listLines, { query: { limit: choicesMax } }))
  return {
    agents: agents.data?.data ?? [],
    generalAgents: campaignType === 'GENERAL' ? [] : (general.data?.data ?? []),
    lines: lines.data?.data ?? [],
    isPending: agents.isPending || lines.isPending,
    error: agents.error ?? lines.error,
    retry: () => {
      void agents.refetch()
      void lines.refetch()
    },
  }
}
