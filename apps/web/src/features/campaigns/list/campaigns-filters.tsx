import { campaignStatuses, campaignTypes } from '@muloqot/contract'
import { Button, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchField } from '../../../shared/ui/search-field.tsx'
import { isFiltered, type CampaignsSearch } from './campaigns-search.ts'

/** Search, status and type of the list, as the URL has them. */
export const CampaignsFilters = ({
  search,
  onChange,
}: {
  search: CampaignsSearch
  onChange: (change: CampaignsSearch) => void
}): ReactNode => {
  const { t } = useTranslation('campaigns')
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
        aria-label={t('list.status')}
        placeholder={t('list.anyStatus')}
        clearable
        w={{ base: 'calc(50% - 4px)', xs: 170 }}
        value={search.status ?? null}
        data={campaignStatuses.map((value) => ({ value, label: common(`campaignStatus.${value}`) }))}
        onChange={(status) => {
          onChange({ status: status ?? undefined })
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
            onChange({ search: undefined, status: undefined, type: undefined })
          }}
        >
          {common('action.clear')}
        </Button>
      )}
    </>
  )
}
