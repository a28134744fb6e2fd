import { countContactsToAdd, type ContactsToAddCount } from '@muloqot/contract'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ApiError } from '../../../shared/api/api-error.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { selectionOf, type PeopleChoice } from './people-choice.ts'

const restMs = 250
const nobody = { willBeCalled: 0, doNotCall: 0, inactive: 0, alreadyInCampaign: 0, notFound: [] }

export type PeopleCount = {
  /** Absent until it is known for the first time. */
  count: ContactsToAddCount | undefined
  /** Whether the count belongs to the choice as it is now. */
  isSettled: boolean
  error: ApiError | null
}

/** Counts whom a campaign would call, as the choice changes. @param campaignId of one that is there already */
export const usePeopleCount = (choice: PeopleChoice, campaignId?: string): PeopleCount => {
  const selection = selectionOf(choice)
  const key = JSON.stringify(selection)
  const [rested] = useDebouncedValue(key, restMs)
  // Nobody does not have to be counted; the filter here only fills the place of a selection.
  const body = { selection: selection ?? { filter: {} }, ...(campaignId === undefined ? {} : { campaignId }) }
  const counted = useQuery({
    ...reading(countContactsToAdd, { body }),
    enabled: selection !== null && rested === key,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  if (selection === null) return { count: nobody, isSettled: true, error: null }
  const isSettled = rested === key && counted.isSuccess && !counted.isPlaceholderData
  return { count: counted.data, isSettled, error: counted.error }
}
