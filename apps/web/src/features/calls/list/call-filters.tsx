import type { CallListItem } from '@muloqot/contract'
import { Button, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PeriodFilter } from '../../../shared/ui/period-filter.tsx'
import { SearchField } from '../../../shared/ui/search-field.tsx'
import type { CallFilters } from '../calls-search.ts'
import css from './call-filters.module.css'
import { CampaignFilter } from './campaign-filter.tsx'
import { StatusFilter } from './status-filter.tsx'

/** A filter that came with a link and has no field of its own: it can only be taken away. */
const Chip = ({ label, onRemove }: { label: string; onRemove: () => void }): ReactNode => (
  <Button variant="light" rightSection={<IconX size={14} />} onClick={onRemove} className={css.chip}>
    {label}
  </Button>
)

/** What the list shows: all of it stands in the address. */
export const CallFiltersBar = ({
  filters,
  calls,
  onChange,
}: {
  filters: CallFilters
  calls: readonly CallListItem[]
  onChange: (part: CallFilters) => void
}): ReactNode => {
  const { t } = useTranslation('calls')
  const kinds = { true: t('list.practiceOnly'), false: t('list.realOnly') }
  return (
    <>
      <SearchField
        value={filters.search ?? ''}
        label={t('list.search')}
        keyLabel={t('keys.search')}
        onChange={(text) => {
          onChange({ search: text.trim() === '' ? undefined : text.trim() })
        }}
      />
      <StatusFilter filters={filters} onChange={onChange} />
      <CampaignFilter
        campaignId={filters.campaignId}
        calls={calls}
        onChange={(campaignId) => {
          onChange({ campaignId })
        }}
      />
      <PeriodFilter
        period={filters}
        onChange={({ dateFrom, dateTo }) => {
          onChange({ dateFrom, dateTo })
        }}
      />
      <Select
        className={css.filter}
        clearable
        aria-label={t('list.kind')}
        placeholder={t('list.kind')}
        value={filters.isPractice === undefined ? null : String(filters.isPractice)}
        data={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
        onChange={(value) => {
          onChange({ isPractice: value === null ? undefined : value === 'true' })
        }}
      />
      {filters.contactId !== undefined && (
        <Chip
          label={calls[0]?.contactName ?? t('list.oneClient')}
          onRemove={() => {
            onChange({ contactId: undefined })
          }}
        />
      )}
      {filters.agentId !== undefined && (
        <Chip
          label={calls[0]?.agentName ?? t('list.oneAgent')}
          onRemove={() => {
            onChange({ agentId: undefined })
          }}
        />
      )}
    </>
  )
}
