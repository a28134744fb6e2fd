import { Checkbox, UnstyledButton } from '@mantine/core'
import type { Contact, ContactCampaigns } from '@muloqot/contract'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { defaultSort, type ContactSort } from '../contacts-search.ts'
import { ContactRow } from './contact-row.tsx'
import css from './contact-table.module.css'
import type { HeardNews } from './live-rules.ts'
import type { SelectionControl } from './use-selection.ts'

/** The columns of the table that the server can sort by: first as one expects it, then the other way round. */
const sorts = {
  name: ['lastName', '-lastName'],
  lastContact: ['-lastContactDate', 'lastContactDate'],
  added: ['-createdAt', 'createdAt'],
} as const satisfies Record<string, readonly [ContactSort, ContactSort]>

type Sorting = { sort: ContactSort; onSort: (sort: ContactSort) => void }

const SortHead = ({
  column,
  className,
  sort,
  onSort,
}: Sorting & { column: keyof typeof sorts; className?: string | undefined }): ReactNode => {
  const { t } = useTranslation('contacts')
  const [first, second] = sorts[column]
  const isHere = sort === first || sort === second
  const isDown = sort.startsWith('-')
  const Arrow = isDown ? IconArrowDown : IconArrowUp
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isHere ? (isDown ? 'descending' : 'ascending') : undefined}
    >
      <UnstyledButton
        className={css.sort}
        data-here={isHere}
        onClick={() => {
          onSort(sort === first ? second : first)
        }}
      >
        {t(`column.${column}`)}
        {isHere && <Arrow size={13} />}
      </UnstyledButton>
    </th>
  )
}

/** Contacts as a table: what a wide screen shows. */
export const ContactTable = ({
  rows,
  campaigns,
  news,
  openId,
  selection,
  maySelect,
  sort = defaultSort,
  onSort,
}: {
  rows: readonly Contact[]
  campaigns: ReadonlyMap<string, ContactCampaigns>
  news: HeardNews
  openId: string | undefined
  selection: SelectionControl
  maySelect: boolean
  sort: ContactSort | undefined
  onSort: (sort: ContactSort) => void
}): ReactNode => {
  const { t } = useTranslation('contacts')
  const sorting = { sort, onSort }
  return (
    <table className={css.table} aria-label={t('title')}>
      <thead>
        <tr>
          {maySelect && (
            <th className={css.box}>
              <Checkbox
                size="xs"
                aria-label={t('selection.page')}
                checked={selection.share === 'all'}
                indeterminate={selection.share === 'some'}
                onChange={selection.choosePage}
              />
            </th>
          )}
          <SortHead column="name" {...sorting} />
          <th scope="col" className={css.phone}>
            {t('column.phone')}
          </th>
          <th scope="col" className={css.status}>
            {t('column.status')}
          </th>
          <th scope="col">{t('column.outcome')}</th>
          <SortHead column="lastContact" className={css.moment} {...sorting} />
          <th scope="col" className={css.campaigns}>
            {t('column.campaigns')}
          </th>
          <SortHead column="added" className={css.day} {...sorting} />
        </tr>
      </thead>
      <tbody>
        {rows.map((contact) => (
          <ContactRow
            key={contact.id}
            contact={contact}
            campaigns={campaigns.get(contact.id)}
            isGone={news.gone.has(contact.id)}
            isFresh={news.changed.has(contact.id)}
            isOpen={contact.id === openId}
            selection={maySelect ? selection : null}
          />
        ))}
      </tbody>
    </table>
  )
}
