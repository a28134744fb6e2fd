import { getCompanyTree, listCompanyActivityLogs, type Company, type Permission } from '@muloqot/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ActivityBrief } from '../../../shared/activity/activity-brief.tsx'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { Fact, Facts } from '../../../shared/ui/facts.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { LinesSkeleton } from '../../../shared/ui/skeleton.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { CompanyState } from '../company-state.tsx'
import css from '../companies.module.css'

const newestMax = 8

const Tree = ({ company }: { company: Company }): ReactNode => {
  const { t } = useTranslation('companies')
  const tree = useQuery(reading(getCompanyTree, { params: { company_id: company.id } }))
  if (tree.isError) return <ErrorState error={tree.error} onRetry={() => void tree.refetch()} />
  if (!tree.data) return <LinesSkeleton lines={3} />
  const { companies } = tree.data
  if (companies.length <= 1) return <p className={css.muted}>{t('tree.none')}</p>
  return (
    <ul className={css.tree} aria-label={t('tree.title')}>
      {companies.slice(1).map(({ id, name, is_active, hierarchy_level, users_count }) => {
        const depth = hierarchy_level - company.hierarchy_level - 1
        return (
          <li key={id} className={css.treeLine}>
            <span className={css.branch} style={{ paddingLeft: depth * 20 }}>
              {depth > 0 && <span className={css.twig} aria-hidden="true" />}
              <Link to="/companies/$companyId" params={{ companyId: id }}>
                {name}
              </Link>
              {!is_active && <CompanyState isActive={false} />}
            </span>
            <span className={`${css.muted} num`}>{t('tree.people', { count: users_count })}</span>
          </li>
        )
      })}
    </ul>
  )
}

const Newest = ({ company }: { company: Company }): ReactNode => {
  const { t } = useTranslation('companies')
  const activity = useQuery(
    reading(listCompanyActivityLogs, { params: { company_id: company.id }, query: { limit: newestMax } }),
  )
  if (activity.isError) return <ErrorState error={activity.error} onRetry={() => void activity.refetch()} />
  if (!activity.data) return <LinesSkeleton lines={5} />
  if (activity.data.total === 0) return <p className={css.muted}>{t('newest.none')}</p>
  return (
    <>
      <ActivityBrief logs={activity.data.logs} />
      <p>
        <Link to="/audit" search={{ company: company.id }}>
          {t('newest.all')}
        </Link>
      </p>
    </>
  )
}

/** How a company stands, what lies below it, and what was done there of late. */
export const Overview = ({
  company,
  rights,
}: {
  company: Company
  rights: ReadonlySet<Permission>
}): ReactNode => {
  const { t } = useTranslation(['companies', 'common'])
  const { settings } = company
  return (
    <div className={css.columns}>
      <div>
        <section className={css.part}>
          <Facts>
            <Fact label={t('fact.state')}>
              <CompanyState isActive={company.is_active} />
            </Fact>
            {company.description !== null && <Fact label={t('fact.description')}>{company.description}</Fact>}
            <Fact label={t('fact.language')}>{t(`common:language.${settings.language}`)}</Fact>
            <Fact label={t('fact.timezone')}>{settings.timezone}</Fact>
            <Fact label={t('fact.secondFactor')}>
              {settings.requires_second_factor ? t('fact.demanded') : t('fact.notDemanded')}
            </Fact>
            <Fact label={t('fact.since')}>
              <Time at={company.created_at} as="day" />
            </Fact>
          </Facts>
        </section>
        <section className={css.part}>
          <h2 className={css.heading}>{t('tree.title')}</h2>
          <Tree company={company} />
        </section>
      </div>
      {rights.has('audit.read') && (
        <section className={css.part}>
          <h2 className={css.heading}>{t('newest.title')}</h2>
          <Newest company={company} />
        </section>
      )}
    </div>
  )
}
