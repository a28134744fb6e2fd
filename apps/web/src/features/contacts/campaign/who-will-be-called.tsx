import { countContactsToAdd, type ContactSelection } from '@muloqot/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import css from './put-into-campaign.module.css'

/** How many of the selected would be called, and why the others would not. */
export const WhoWillBeCalled = ({
  selection,
  campaignId,
}: {
  selection: ContactSelection
  campaignId: string | undefined
}): ReactNode => {
  const { t } = useTranslation('contacts')
  const read = useQuery({
    ...reading(countContactsToAdd, {
      body: { selection, ...(campaignId === undefined ? {} : { campaignId }) },
    }),
    placeholderData: keepPreviousData,
  })
  if (!read.data) return <output className={css.counts} />
  const { willBeCalled, doNotCall, inactive, alreadyInCampaign, notFound } = read.data
  const others = (
    [
      ['doNotCall', doNotCall],
      ['inactive', inactive],
      ['alreadyIn', alreadyInCampaign],
      ['notFound', notFound.length],
    ] as const
  ).filter(([, count]) => count > 0)
  return (
    <output className={css.counts}>
      {[
        t('campaign.willBeCalled', { count: willBeCalled, number: formatNumber(willBeCalled) }),
        ...others.map(([key, count]) => t(`campaign.${key}`, { count, number: formatNumber(count) })),
      ].join(' · ')}
    </output>
  )
}
