import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { listCampaigns } from '@muloqot/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { useErrorText } from '../../../shared/ui/use-error-text.ts'
import type { KnownCampaign } from './choice.ts'

const restMs = 250
const shown = 20

/** Finds a campaign by its name; the newest stand first. */
export const CampaignChoice = ({
  value,
  onChange,
}: {
  value: KnownCampaign | null
  onChange: (campaign: KnownCampaign | null) => void
}): ReactNode => {
  const { t } = useTranslation('contacts')
  const errorText = useErrorText()
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text === value?.name ? '' : text.trim(), restMs)
  const read = useQuery({
    ...reading(listCampaigns, { query: { search, limit: shown } }),
    placeholderData: keepPreviousData,
  })
  const campaigns = read.data?.data ?? []
  return (
    <Select
      label={t('campaign.which')}
      placeholder={t('campaign.find')}
      data-autofocus
      searchable
      clearable
      // The server has searched already.
      filter={({ options }) => options}
      data={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
      searchValue={text}
      onSearchChange={setText}
      nothingFoundMessage={read.isFetching ? undefined : t('campaign.nothing')}
      error={read.isError ? errorText(read.error) : undefined}
      value={value?.id ?? null}
      onChange={(id) => {
        const found = campaigns.find((campaign) => campaign.id === id)
        onChange(found ? { id: found.id, name: found.name } : null)
      }}
    />
  )
}
