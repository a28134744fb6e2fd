import { getBalance } from '@muloqot/contract'
import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan, useMe } from '../../shared/api/me.ts'
import { reading } from '../../shared/api/use-endpoint.ts'
import { ErrorState, NoPermissionState } from '../../shared/ui/error-state.tsx'
import { Ledger, LedgerFilterFields } from '../../shared/ui/ledger.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { PeriodFilter } from '../../shared/ui/period-filter.tsx'
import { BalanceFigures } from './balance-figures.tsx'
import { balanceTabs, type BalanceSearch, type BalanceTab } from './balance-search.ts'
import css from './billing.module.css'
import { Prices } from './prices.tsx'
import { Spending } from './spending.tsx'

const route = getRouteApi('/_shell/balance')

const Balance = (): ReactNode => {
  const { t } = useTranslation('billing')
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const balance = useQuery(reading(getBalance, {}))
  const shown: Record<BalanceTab, boolean> = {
    transactions: useCan('transactions.read'),
    spending: true,
    prices: useCan('prices.read'),
  }
  const tabs = balanceTabs.filter((tab) => shown[tab])
  const tab = tabs.find((known) => known === search.tab) ?? tabs[0] ?? 'spending'
  const change = (part: Partial<BalanceSearch>): void => {
    void navigate({
      search: (before) => ({ ...before, page: undefined, ...part }),
      replace: !('page' in part),
    })
  }
  const filters: Record<BalanceTab, ReactNode> = {
    transactions: <LedgerFilterFields companyId={me.organizationId} filters={search} onChange={change} />,
    spending: (
      <PeriodFilter
        period={search}
        onChange={({ dateFrom, dateTo }) => {
          change({ dateFrom, dateTo })
        }}
      />
    ),
    prices: null,
  }
  return (
    <Page title={t('title')}>
      {balance.isError && !balance.data && (
        <ErrorState error={balance.error} onRetry={() => void balance.refetch()} />
      )}
      {balance.data && <BalanceFigures balance={balance.data} />}
      <div className={css.tabBar}>
        <Tabs
          value={tab}
          onChange={(value) => {
            change({ tab: tabs.find((known) => known === value) })
          }}
        >
          <Tabs.List>
            {tabs.map((known) => (
              <Tabs.Tab key={known} value={known}>
                {t(`tab.${known}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        <div className={css.filters}>{filters[tab]}</div>
      </div>
      {tab === 'transactions' && <Ledger companyId={me.organizationId} filters={search} onChange={change} />}
      {tab === 'spending' && <Spending from={search.dateFrom} to={search.dateTo} />}
      {tab === 'prices' && <Prices />}
    </Page>
  )
}

/** What the company has, and where its money went. */
export const BalancePage = (): ReactNode => (useCan('balance.read') ? <Balance /> : <NoPermissionState />)
