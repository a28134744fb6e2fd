import type { ReactNode } from 'react'
import { UnsavedGuard as Guard, type Place } from '../../../shared/ui/unsaved-guard.tsx'
import { contactsSearchSchema } from '../contacts-search.ts'

/** What is typed belongs to the pane that is open; the list beside it may be filtered and turned all the same. */
const paneAt = ({ pathname, search }: Place): string => {
  const { open, add } = contactsSearchSchema.parse(search)
  return JSON.stringify([pathname, open, add])
}

/** Asks before something that was typed into a pane of the list and not saved would be lost. */
export const UnsavedGuard = ({ isDirty }: { isDirty: boolean }): ReactNode => (
  <Guard isDirty={isDirty} placeOf={paneAt} />
)
