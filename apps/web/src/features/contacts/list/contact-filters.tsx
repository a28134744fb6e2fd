import { Select } from '@mantine/core'
import { contactStatuses } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchField } from '../../../shared/ui/search-field.tsx'
import { useIsPhone } from '../../../shared/ui/use-is-phone.ts'
import { defaultSort, type ContactsSearch } from '../contacts-search.ts'
import css from './contact-filters.module.css'
import { ImportChip } from './import-chip.tsx'
import { SortMenu } from './sort-menu.tsx'

/** What narrows the list, and on a phone its order, which a table has in its head. */
export const ContactFilters = ({
  search,
  onChange,
}: {
  search: ContactsSearch
  /** Takes what changes; the list begins again at its first page. */
  onChange: (change: Partial<ContactsSearch>) => void
}): ReactNode => {
  const { t } = useTranslation(['contacts', 'common'])
  const isPhone = useIsPhone()
  return (
    <div className={css.filters}>
      <SearchField
        value={search.search ?? ''}
        label={t('filter.search')}
        keyLabel={t('filter.search')}
        onChange={(text) => {
          onChange({ search: text.trim() === '' ? undefined : text })
        }}
      />
      <Select
        className={css.choice}
        aria-label={t('filter.status')}
        placeholder={t('filter.anyStatus')}
        clearable
        data={contactStatuses.map((value) => ({ value, label: t(`common:contactStatus.${value}`) }))}
        value={search.status ?? null}
        onChange={(_value, option) => {
          onChange({ status: contactStatuses.find((status) => status === option?.value) })
        }}
      />
      <Select
        className={css.choice}
        aria-label={t('filter.called')}
        placeholder={t('filter.calledOrNot')}
        clearable
        data={[
          { value: 'yes', label: t('filter.isCalled') },
          { value: 'no', label: t('filter.isNotCalled') },
        ]}
        value={search.called === undefined ? null : search.called ? 'yes' : 'no'}
        onChange={(value) => {
          onChange({ called: value === null ? undefined : value === 'yes' })
        }}
      />
      {isPhone && (
        <SortMenu
          sort={search.sort ?? defaultSort}
          onSort={(sort) => {
            onChange({ sort })
          }}
        />
      )}
      {search.importId !== undefined && (
        <ImportChip
          importId={search.importId}
          onClear={() => {
            onChange({ importId: undefined })
          }}
        />
      )}
    </div>
  )
}
