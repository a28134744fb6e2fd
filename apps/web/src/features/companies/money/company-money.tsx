import { getCompanyBalance, getCompanyPrices, type Company } from '@muloqot/contract'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Fact, Facts } from '../../../shared/ui/facts.tsx'
import { Ledger } from '../../../shared/ui/ledger.tsx'
import { PriceList } from '../../../shared/ui/price-list.tsx'
import { LinesSkeleton } from '../../../shared/ui/skeleton.tsx'
import css from '../companies.module.css'
import { CreditDialog } from './credit-dialog.tsx'
import { PricesDialog } from './prices-dialog.tsx'

const route = getRouteApi('/_shell/companies/$companyId')

/** A company's money for the platform's administrator: what there is, what a minute costs, every movement. */
export const CompanyMoney = ({ company }: { company: Company }): ReactNode => {
  const { t } = useTranslation(['companies', 'billing'])
  const format = useFormat()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayWrite = useCan('platform.write')
  const [asked, setAsked] = useState<'credit' | 'prices' | null>(null)
  const params = { company_id: company.id }
  const balance = useQuery(reading(getCompanyBalance, { params }))
  const prices = useQuery(reading(getCompanyPrices, { params, query: {} }))
  const error = balance.error ?? prices.error
  if (error)
    return (
      <ErrorState
        error={error}
        onRetry={() => {
          void balance.refetch()
          void prices.refetch()
        }}
      />
    )
  if (!balance.data || !prices.data) return <LinesSkeleton lines={8} />
  const close = (): void => {
    setAsked(null)
  }
  return (
    <>
      <div className={css.columns}>
        <section>
          <h2 className={css.heading}>
            {t('money.balance')}
            {mayWrite && (
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  setAsked('credit')
                }}
              >
                {t('money.changeCredit')}
              </Button>
            )}
          </h2>
          <Facts>
            <Fact label={t('billing:figure.balance')}>
              <strong className="num">{format.tiyin(balance.data.balance)}</strong>
            </Fact>
            <Fact label={t('billing:figure.reserved')}>
              <span className="num">{format.tiyin(balance.data.reserved)}</span>
            </Fact>
            <Fact label={t('billing:figure.available')}>
              <span className="num">{format.tiyin(balance.data.available)}</span>
            </Fact>
            <Fact label={t('money.credit')}>
              <span className="num">{format.tiyin(balance.data.credit_limit)}</span>
            </Fact>
          </Facts>
        </section>
        <section>
          <h2 className={css.heading}>
            {t('billing:tab.prices')}
            {mayWrite && (
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  setAsked('prices')
                }}
              >
                {t('money.changePrices')}
              </Button>
            )}
          </h2>
          <PriceList isInline prices={prices.data.prices} />
        </section>
      </div>
      <section className={css.ledger}>
        <h2 className={css.heading}>{t('billing:tab.transactions')}</h2>
        <Ledger
          isInline
          companyId={company.id}
          filters={{ page: search.page }}
          onChange={({ page }) => {
            void navigate({ search: { tab: 'money', page } })
          }}
        />
      </section>
      {asked === 'credit' && (
        <CreditDialog company={company} limit={balance.data.credit_limit} onClose={close} />
      )}
      {asked === 'prices' && <PricesDialog company={company} prices={prices.data.prices} onClose={close} />}
    </>
  )
}
