import type { Company, CompanyStatistics, Permission } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import { Figure, Figures } from '../../../shared/ui/figures.tsx'

/** How much there is in a company. What can be opened from here leads to its list. */
export const CompanyFigures = ({
  company,
  statistics,
  rights,
  isOwn,
}: {
  company: Company
  statistics: CompanyStatistics
  rights: ReadonlySet<Permission>
  /** The lists of contacts, campaigns and calls are those of one's own company. */
  isOwn: boolean
}): ReactNode => {
  const { t } = useTranslation('companies')
  const format = useFormat()
  const people = formatNumber(statistics.users_count)
  const linked = (path: '/contacts' | '/campaigns' | '/calls', count: number): ReactNode =>
    isOwn ? <Link to={path}>{formatNumber(count)}</Link> : formatNumber(count)
  const { balance } = statistics
  const money = (amount: number): ReactNode => {
    if (isOwn && rights.has('transactions.read')) return <Link to="/balance">{format.tiyin(amount)}</Link>
    if (!rights.has('platform.read')) return format.tiyin(amount)
    return (
      <Link to="/companies/$companyId" params={{ companyId: company.id }} search={{ tab: 'money' }}>
        {format.tiyin(amount)}
      </Link>
    )
  }
  return (
    <Figures>
      <Figure
        label={t('figure.people')}
        note={t('figure.canSignIn', { count: statistics.active_users_count })}
      >
        {rights.has('users.read') ? (
          <Link to="/users" search={{ company: company.id }}>
            {people}
          </Link>
        ) : (
          people
        )}
      </Figure>
      <Figure label={t('figure.contacts')}>{linked('/contacts', statistics.contacts_count)}</Figure>
      <Figure label={t('figure.campaigns')}>{linked('/campaigns', statistics.campaigns_count)}</Figure>
      <Figure label={t('figure.calls')}>{linked('/calls', statistics.calls_count)}</Figure>
      {balance !== null && (
        <Figure label={t('figure.balance')} isBad={balance < 0}>
          {money(balance)}
        </Figure>
      )}
    </Figures>
  )
}
