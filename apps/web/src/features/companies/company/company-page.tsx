import {
  getCompany,
  listCompanies,
  type Company,
  type CompanyStatistics,
  type Permission,
} from '@muloqot/contract'
import { ActionIcon, Tabs } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan, useMe } from '../../../shared/api/me.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { ErrorState, NoPermissionState } from '../../../shared/ui/error-state.tsx'
import { Page } from '../../../shared/ui/page.tsx'
import { LinesSkeleton } from '../../../shared/ui/skeleton.tsx'
import { companyTabs, type CompanyTab } from '../companies-search.ts'
import css from '../companies.module.css'
import { CompanyMoney } from '../money/company-money.tsx'
import { Administrators } from './administrators.tsx'
import { CompanyActions } from './company-actions.tsx'
import { CompanyFigures } from './company-figures.tsx'
import { CompanySettings } from './company-settings.tsx'
import { Overview } from './overview.tsx'

const route = getRouteApi('/_shell/companies/$companyId')

/** Back to the list, for those who have more than one company in it. */
const Back = (): ReactNode => {
  const { t } = useTranslation('companies')
  const reached = useQuery(reading(listCompanies, { query: { limit: 1 } }))
  if ((reached.data?.total ?? 0) <= 1) return null
  return (
    <ActionIcon
      aria-label={t('page.back')}
      renderRoot={(props: object) => <Link to="/companies" {...props} />}
    >
      <IconArrowLeft size={18} />
    </ActionIcon>
  )
}

const CompanyView = ({
  company,
  statistics,
  permissions,
}: {
  company: Company
  statistics: CompanyStatistics
  permissions: readonly Permission[]
}): ReactNode => {
  const { t } = useTranslation('companies')
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const rights = new Set(permissions)
  const isOwn = company.id === me.organizationId
  const shown: Record<CompanyTab, boolean> = {
    overview: true,
    administrators: rights.has('users.read'),
    money: rights.has('platform.read'),
    settings: rights.has('company.write'),
  }
  const tabs = companyTabs.filter((tab) => shown[tab])
  const tab = tabs.find((known) => known === search.tab) ?? 'overview'
  return (
    <Page
      title={company.name}
      back={<Back />}
      action={<CompanyActions company={company} statistics={statistics} isOwn={isOwn} />}
    >
      <div className={css.work}>
        <CompanyFigures company={company} statistics={statistics} rights={rights} isOwn={isOwn} />
        <Tabs
          className={css.tabs}
          value={tab}
          onChange={(value) => {
            const next = tabs.find((known) => known === value && known !== 'overview')
            void navigate({ search: { tab: next }, replace: true })
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
        <div className={css.body}>
          {tab === 'overview' && <Overview company={company} rights={rights} />}
          {tab === 'administrators' && <Administrators company={company} rights={rights} />}
          {tab === 'money' && <CompanyMoney company={company} />}
          {tab === 'settings' && (
            <CompanySettings key={company.updated_at} company={company} rights={rights} />
          )}
        </div>
      </div>
    </Page>
  )
}

/** One company: how it stands, who looks after it, its money, its settings. */
export const CompanyPage = (): ReactNode => {
  const { companyId } = route.useParams()
  const { t } = useTranslation('companies')
  const mayRead = useCan('company.read')
  const read = useQuery({ ...reading(getCompany, { params: { company_id: companyId } }), enabled: mayRead })
  if (!mayRead) return <NoPermissionState />
  if (read.data) return <CompanyView {...read.data} />
  return (
    <Page title={t('page.title')} back={<Back />}>
      {read.isError ? (
        <ErrorState error={read.error} onRetry={() => void read.refetch()} />
      ) : (
        <LinesSkeleton lines={8} />
      )}
    </Page>
  )
}
