import type {
  Agent,
  CampaignType,
  ContactSelection,
  CreateCampaignBody,
  Language,
  LineView,
  RetryPolicy,
} from '@muloqot/contract'
import { choiceFrom, type PeopleChoice } from '../people/people-choice.ts'
import type { NewCampaignSearch } from './new-campaign-search.ts'

/** A campaign before it is created. What is null was not chosen, and a default that is shown stands for it. */
export type Draft = {
  name: string
  description: string
  campaignType: CampaignType
  agentId: string | null
  lineId: string | null
  /** The policy is kept while it is switched off. */
  isRetrying: boolean
  retry: RetryPolicy
  people: PeopleChoice
}

export const startDraft = (search: NewCampaignSearch): Draft => ({
  name: '',
  description: '',
  campaignType: search.type ?? 'DEBT_COLLECTION',
  agentId: null,
  lineId: null,
  isRetrying: false,
  retry: { attemptsMax: 2, delayMinutes: 60, on: ['NO_ANSWER', 'BUSY'] },
  people: choiceFrom(search),
})

/** The agent that was chosen, else the ready-made one in the person's language, else the first of the type. */
export const agentOf = (draft: Draft, agents: readonly Agent[], language: Language): Agent | undefined => {
  const ofType = agents.filter(({ campaignType }) => campaignType === draft.campaignType)
  return (
    agents.find(({ id }) => id === draft.agentId) ??
    ofType.find((agent) => agent.isReadyMade && agent.language === language) ??
    ofType[0]
  )
}

/** The line that was chosen, else the company's default. */
export const lineOf = (draft: Draft, lines: readonly LineView[]): LineView | undefined =>
  lines.find(({ id }) => id === draft.lineId) ?? lines.find(({ isDefault }) => isDefault) ?? lines[0]

export type DraftProblem = 'name' | 'retryOn'

/** What has to be filled in before the campaign can be created. */
export const problemsOf = (draft: Draft): DraftProblem[] => [
  ...(draft.name.trim() === '' ? (['name'] as const) : []),
  ...(draft.isRetrying && draft.retry.on.length === 0 ? (['retryOn'] as const) : []),
]

/** The campaign as the server takes it. */
export const bodyOf = (
  draft: Draft,
  { agentId, lineId, selection }: { agentId: string; lineId: string; selection: ContactSelection | null },
): CreateCampaignBody => ({
  name: draft.name.trim(),
  ...(draft.description.trim() === '' ? {} : { description: draft.description.trim() }),
  campaignType: draft.campaignType,
  agentId,
  lineId,
  ...(draft.isRetrying ? { retry: draft.retry } : {}),
  ...(selection === null ? {} : { selection }),
})
