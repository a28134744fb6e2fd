import { getPrices } from '@muloqot/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { reading } from '../../shared/api/use-endpoint.ts'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { PriceList } from '../../shared/ui/price-list.tsx'
import { RowsSkeleton } from '../../shared/ui/skeleton.tsx'

/** What a minute costs the company. */
export const Prices = (): ReactNode => {
  const prices = useQuery(reading(getPrices, { query: {} }))
  if (prices.isError) return <ErrorState error={prices.error} onRetry={() => void prices.refetch()} />
  if (!prices.data) return <RowsSkeleton rows={6} columns={3} />
  return <PriceList prices={prices.data.prices} />
}
