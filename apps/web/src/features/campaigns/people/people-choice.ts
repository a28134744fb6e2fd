import type { ContactSelection, ContactStatus } from '@muloqot/contract'

/** What narrows the company's contacts down to those of a campaign. */
export type PeopleFilter = {
  importId: string | null
  status: ContactStatus | null
  isCalled: boolean | null
  search: string
}

/** How people are chosen. What was entered for one way stays while another one is looked at. */
export type PeopleChoice = {
  kind: 'active' | 'filter' | 'chosen' | 'nobody'
  filter: PeopleFilter
  /** Contacts that were picked by hand before, in the list of contacts. */
  contactIds: readonly string[]
}

export const emptyFilter: PeopleFilter = { importId: null, status: null, isCalled: null, search: '' }

/** What another screen handed over decides; otherwise everybody who is active. */
export const choiceFrom = (given: {
  contactIds?: readonly string[] | undefined
  importId?: string | undefined
  status?: ContactStatus | undefined
  called?: boolean | undefined
  search?: string | undefined
}): PeopleChoice => {
  const filter: PeopleFilter = {
    importId: given.importId ?? null,
    status: given.status ?? null,
    isCalled: given.called ?? null,
    search: given.search ?? '',
  }
  const contactIds = given.contactIds ?? []
  const isFiltered =
    filter.search.trim() !== '' ||
    [filter.importId, filter.status, filter.isCalled].some((value) => value !== null)
  if (contactIds.length > 0) return { kind: 'chosen', filter, contactIds }
  return { kind: isFiltered ? 'filter' : 'active', filter, contactIds }
}

/** The choice as the server takes it; null when nobody is to be added. */
export const selectionOf = ({ kind, filter, contactIds }: PeopleChoice): ContactSelection | null => {
  if (kind === 'nobody') return null
  if (kind === 'active') return { filter: { status: 'ACTIVE' } }
  if (kind === 'chosen') return { contactIds: [...contactIds] }
  const search = filter.search.trim()
  return {
    filter: {
      ...(filter.importId === null ? {} : { importId: filter.importId }),
      ...(filter.status === null ? {} : { status: filter.status }),
      ...(filter.isCalled === null ? {} : { isCalled: filter.isCalled }),
      ...(search === '' ? {} : { search }),
    },
  }
}

/** Without contacts that are no longer there, of which the server accepts none; null when none is left. */
export const withoutMissing = (
  selection: ContactSelection | null,
  missing: readonly string[],
): ContactSelection | null => {
  if (selection === null || !('contactIds' in selection)) return selection
  const gone = new Set(missing)
  const contactIds = selection.contactIds.filter((id) => !gone.has(id))
  return contactIds.length === 0 ? null : { contactIds }
}
