import { listCampaigns, type CallListItem } from '@muloqot/contract'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import css from './call-filters.module.css'

const restMs = 200
const campaignsShown = 50

/** One campaign's calls. Campaigns are many, so the server looks for what is typed. */
export const CampaignFilter = ({
  campaignId,
  calls,
  onChange,
}: {
  campaignId: string | undefined
  /** The calls on the screen: they know the name of a campaign that is not among those found. */
  calls: readonly CallListItem[]
  onChange: (campaignId: string | undefined) => void
}): ReactNode => {
  const { t } = useTranslation('calls')
  const mayRead = useCan('campaigns.read')
  const [typed, setTyped] = useState('')
  const [rested] = useDebouncedValue(typed, restMs)
  const found = useQuery({
    ...reading(listCampaigns, { query: { limit: String(campaignsShown), search: rested.slice(0, 200) } }),
    enabled: mayRead,
    placeholderData: keepPreviousData,
  })
  const options = (found.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  if (campaignId !== undefined && !options.some(({ value }) => value === campaignId)) {
    const known = calls.find((call) => call.campaignId === campaignId)?.campaignName
    options.unshift({ value: campaignId, label: known ?? t('list.oneCampaign') })
  }
  const chosen = options.find(({ value }) => value === campaignId)?.label
  if (!mayRead) return null
  return (
    <Select
      className={css.filter}
      searchable
      clearable
      aria-label={t('list.campaign')}
      placeholder={t('list.campaign')}
      nothingFoundMessage={t('list.noCampaign')}
      value={campaignId ?? null}
      data={options}
      // The server has looked already; what the field holds after a choice is the choice's own name.
      filter={({ options: all }) => all}
      onSearchChange={(text) => {
        setTyped(text === chosen ? '' : text)
      }}
      onChange={(value) => {
        onChange(value ?? undefined)
      }}
    />
  )
}
