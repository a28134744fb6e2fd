import { Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../shared/api/me.ts'
import { formatNumber } from '../../shared/format/numbers.ts'
import { ErrorState, NoPermissionState } from '../../shared/ui/error-state.tsx'
import { LiveLabel } from '../../shared/ui/live-label.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { RowsSkeleton } from '../../shared/ui/skeleton.tsx'
import { AddContactPane } from './contact/add-contact-pane.tsx'
import { ContactPane } from './contact/contact-pane.tsx'
import { contactsPerPage, filterOf, type ContactsSearch } from './contacts-search.ts'
import { ContactFilters } from './list/contact-filters.tsx'
import { ContactsList } from './list/contacts-list.tsx'
import { HeaderActions } from './list/header-actions.tsx'
import { NobodyFound, NoContacts } from './list/no-contacts.tsx'
import { useContactList } from './list/use-contact-list.ts'

/** Everybody the company may call: found, filtered, chosen, changed. */
export const ContactsPage = (): ReactNode => {
  const mayRead = useCan('contacts.read')
  return mayRead ? <Contacts /> : <NoPermissionState />
}

const Contacts = (): ReactNode => {
  const { t } = useTranslation('contacts')
  const search = useSearch({ from: '/_shell/contacts' })
  const navigate = useNavigate({ from: '/contacts' })
  const list = useContactList(search)
  const { read, rows, total } = list

  const change = (next: Partial<ContactsSearch>): void => {
    void navigate({ search: (before) => ({ ...before, ...next }), replace: !('page' in next) })
  }
  const narrow = (next: Partial<ContactsSearch>): void => {
    void navigate({ search: (before) => ({ ...before, ...next, page: undefined }), replace: true })
  }
  const openPane = (pane: Pick<ContactsSearch, 'open' | 'add'>): void => {
    void navigate({ search: (before) => ({ ...before, open: pane.open, add: pane.add }) })
  }
  const add = (): void => {
    openPane({ add: true })
  }
  const close = (): void => {
    openPane({})
  }

  const lastPage = Math.ceil(total / contactsPerPage)
  const isFiltered = Object.keys(filterOf(search)).length > 0
  const work = (): ReactNode => {
    if (read.isError && !read.data)
      return <ErrorState error={read.error} onRetry={() => void read.refetch()} />
    if (!read.data) return <RowsSkeleton columns={6} />
    if (rows.length > 0) return <ContactsList list={list} search={search} onChange={change} />
    // The page lies behind the end of the list, because contacts were deleted.
    if (total > 0) return <Navigate to="/contacts" search={{ ...search, page: lastPage }} replace />
    if (isFiltered)
      return (
        <NobodyFound
          onClear={() => {
            narrow({ search: undefined, status: undefined, called: undefined, importId: undefined })
          }}
        />
      )
    return <NoContacts onAdd={add} />
  }

  return (
    <Page
      title={t('title')}
      count={read.data && formatNumber(total)}
      action={
        <>
          <LiveLabel at={read.dataUpdatedAt > 0 ? new Date(read.dataUpdatedAt) : null} />
          <HeaderActions onAdd={add} />
        </>
      }
      filters={<ContactFilters search={search} onChange={narrow} />}
    >
      {work()}
      {search.open !== undefined && (
        <ContactPane key={search.open} id={search.open} rows={rows} onOpen={openPane} onClose={close} />
      )}
      {search.open === undefined && search.add === true && <AddContactPane onClose={close} />}
    </Page>
  )
}
