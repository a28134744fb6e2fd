import { listContactCampaigns, type ContactCampaigns } from '@muloqot/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { useKeys } from '../../../shared/keys/use-keys.ts'
import { useRowWalk } from '../../../shared/keys/use-row-walk.ts'
import { Pagination } from '../../../shared/ui/pagination.tsx'
import { useIsPhone } from '../../../shared/ui/use-is-phone.ts'
import { contactsPerPage, filterOf, type ContactsSearch } from '../contacts-search.ts'
import { BulkDialogs, type BulkQuestion } from './bulk-dialogs.tsx'
import { ContactCards } from './contact-cards.tsx'
import { ContactTable } from './contact-table.tsx'
import css from './contacts-list.module.css'
import { NewsButton } from './news-button.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { requestOf } from './selection-rules.ts'
import { useBulkActions } from './use-bulk-actions.ts'
import type { ContactList } from './use-contact-list.ts'
import { useSelection } from './use-selection.ts'

const focusedRow = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row

/** The contacts of a page, what is selected of them and what is done to the selected. */
export const ContactsList = ({
  list: { read, rows, total, news },
  search,
  onChange,
}: {
  list: ContactList
  search: ContactsSearch
  onChange: (change: Partial<ContactsSearch>) => void
}): ReactNode => {
  const { t } = useTranslation('contacts')
  const isPhone = useIsPhone()
  const maySelect = useCan('contacts.write')
  const container = useRef<HTMLDivElement>(null)
  const [question, setQuestion] = useState<BulkQuestion | null>(null)
  const filter = filterOf(search)
  const present = rows.filter(({ id }) => !news.gone.has(id))
  const selection = useSelection(present, total, filter)
  const actions = useBulkActions(filter)
  const ids = rows.map(({ id }) => id)
  const places = useQuery({
    ...reading(listContactCampaigns, { query: { contactIds: ids.join() } }),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  })
  const campaigns = new Map<string, ContactCampaigns>(places.data?.data.map((row) => [row.contactId, row]))

  useRowWalk(container, { next: t('keys.next'), previous: t('keys.previous') })
  useKeys([
    {
      keys: ['x'],
      label: t('keys.select'),
      run: ({ shiftKey }) => {
        const id = focusedRow()
        if (id !== undefined && maySelect) selection.choose(id, shiftKey)
      },
    },
  ])

  const shared = { rows, campaigns, news, selection, maySelect }
  const isSelecting = maySelect && selection.count > 0
  return (
    <>
      <NewsButton
        news={news}
        onShow={() => {
          onChange({ page: undefined })
          void read.refetch()
        }}
      />
      <div
        ref={container}
        className={css.scroll}
        data-old={read.isPlaceholderData}
        data-selecting={isSelecting}
      >
        {isPhone ? (
          <ContactCards {...shared} />
        ) : (
          <ContactTable
            {...shared}
            openId={search.open}
            sort={search.sort}
            onSort={(sort) => {
              onChange({ sort, page: undefined })
            }}
          />
        )}
      </div>
      {isSelecting && (
        <SelectionBar
          selection={selection}
          total={total}
          isBesidePane={search.open !== undefined || search.add === true}
          onStatus={(status) => {
            // What nobody has seen cannot be taken back, so it is asked about.
            if (selection.selection.kind === 'everybody') setQuestion({ kind: 'status', status })
            else void actions.setStatus(selection.selection, status).then(selection.clear)
          }}
          onCampaign={() => {
            const asked = requestOf(selection.selection, filter)
            setQuestion({ kind: 'campaign', selection: asked, count: selection.count })
          }}
          onDelete={() => {
            actions.reset()
            setQuestion({ kind: 'delete' })
          }}
        />
      )}
      <Pagination
        page={search.page ?? 1}
        limit={contactsPerPage}
        total={total}
        onPage={(page) => {
          container.current?.scrollTo({ top: 0 })
          onChange({ page })
        }}
      />
      <BulkDialogs
        question={question}
        selection={selection}
        actions={actions}
        onClose={() => {
          setQuestion(null)
        }}
      />
    </>
  )
}
