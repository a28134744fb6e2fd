import type { PriceView } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format/use-format.ts'
import { DataList } from './data-list.tsx'
import { Time } from './time.tsx'
import { useServiceName } from './use-what-for.ts'

/** What a minute of each service costs. */
export const PriceList = ({
  prices,
  isInline = false,
}: {
  prices: readonly PriceView[]
  isInline?: boolean
}): ReactNode => {
  const { t } = useTranslation('billing')
  const format = useFormat()
  const serviceName = useServiceName()
  return (
    <DataList
      label={t('tab.prices')}
      isInline={isInline}
      rows={prices.map((price) => ({ ...price, id: price.service }))}
      columns={[
        { name: 'service', title: t('column.service'), renderCell: ({ service }) => serviceName(service) },
        {
          name: 'since',
          title: t('column.since'),
          isQuiet: true,
          renderCell: ({ valid_from }) => <Time at={valid_from} />,
        },
        {
          name: 'price',
          title: t('column.price'),
          isNumber: true,
          renderCell: ({ per_minute }) => t('perMinute', { amount: format.tiyin(per_minute) }),
        },
      ]}
    />
  )
}
