import { campaignTypes, languages } from '@muloqot/contract'
import { Button, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchField } from '../../../shared/ui/search-field.tsx'
import { isFiltered, type AgentsSearch } from './agents-search.ts'

/** Search, language and type of the list, as the URL has them. */
export const AgentsFilters = ({
  search,
  onChange,
}: {
  search: AgentsSearch
  onChange: (change: AgentsSearch) => void
}): ReactNode => {
  const { t } = useTranslation('agents')
  const { t: common } = useTranslation()
  return (
    <>
      <SearchField
        value={search.search ?? ''}
        label={t('list.search')}
        keyLabel={t('keys.search')}
        onChange={(text) => {
          onChange({ search: text || undefined })
        }}
      />
      <Select
        aria-label={t('list.language')}
        placeholder={t('list.anyLanguage')}
        clearable
        w={{ base: 'calc(50% - 4px)', xs: 160 }}
        value={search.language ?? null}
        data={languages.map((value) => ({ value, label: common(`language.${value}`) }))}
        onChange={(language) => {
          onChange({ language: language ?? undefined })
        }}
      />
      <Select
        aria-label={t('list.type')}
        placeholder={t('list.anyType')}
        clearable
        w={{ base: 'calc(50% - 4px)', xs: 190 }}
        value={search.type ?? null}
        data={campaignTypes.map((value) => ({ value, label: common(`campaignType.${value}`) }))}
        onChange={(type) => {
          onChange({ type: type ?? undefined })
        }}
      />
      {isFiltered(search) && (
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            onChange({ search: undefined, language: undefined, type: undefined })
          }}
        >
          {common('action.clear')}
        </Button>
      )}
    </>
  )
}
