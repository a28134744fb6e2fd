import { getSpending } from '@muloqot/contract'
import { Tooltip } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../shared/api/me.ts'
import { reading } from '../../shared/api/use-endpoint.ts'
import { useFormat } from '../../shared/format/use-format.ts'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { LinesSkeleton } from '../../shared/ui/skeleton.tsx'
import { useServiceName } from '../../shared/ui/use-what-for.ts'
import css from './billing.module.css'
import { daysOf } from './spending-days.ts'

type Bar = { key: string; label: ReactNode; spent: number }

/** Bars from zero, the largest first, each with its sum. */
const Bars = ({ title, bars }: { title: string; bars: readonly Bar[] }): ReactNode => {
  const format = useFormat()
  const largest = Math.max(...bars.map(({ spent }) => spent), 1)
  return (
    <section className={css.part}>
      <h2 className={css.heading}>{title}</h2>
      <ul className={css.bars}>
        {bars.map(({ key, label, spent }) => (
          <li key={key} className={css.barLine}>
            <span className={css.barName}>{label}</span>
            <span className={css.track}>
              <span className={css.bar} style={{ width: `${(spent / largest) * 100}%` }} />
            </span>
            <span className={`${css.sum} num`}>{format.tiyin(spent)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Each day as a column; days without spending stay as gaps. */
const Days = ({ days }: { days: readonly { day: string; spent: number }[] }): ReactNode => {
  const { t } = useTranslation('billing')
  const format = useFormat()
  const largest = Math.max(...days.map(({ spent }) => spent), 1)
  return (
    <section className={css.part}>
      <h2 className={css.heading}>{t('spending.byDay')}</h2>
      <ol className={css.days}>
        {days.map(({ day, spent }) => {
          const words = t('spending.dayOf', { day: format.date(day), amount: format.tiyin(spent) })
          return (
            <Tooltip key={day} label={words} openDelay={0}>
              <li className={css.day} aria-label={words}>
                <span className={css.column} style={{ height: `${(spent / largest) * 100}%` }} />
              </li>
            </Tooltip>
          )
        })}
      </ol>
      <div className={`${css.ends} num`}>
        <span>{format.date(days[0]?.day ?? '')}</span>
        <span>{format.date(days.at(-1)?.day ?? '')}</span>
      </div>
    </section>
  )
}

/** Where the money of a time went: by service, by person, by day. */
export const Spending = ({ from, to }: { from: string | undefined; to: string | undefined }): ReactNode => {
  const { t } = useTranslation('billing')
  const format = useFormat()
  const serviceName = useServiceName()
  const mayReadAll = useCan('transactions.read')
  const spending = useQuery({
    ...reading(getSpending, {
      query: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    }),
    placeholderData: keepPreviousData,
  })
  if (!spending.data && spending.isError)
    return <ErrorState error={spending.error} onRetry={() => void spending.refetch()} />
  if (!spending.data) return <LinesSkeleton lines={8} />
  const { data } = spending
  const period = { dateFrom: data.from, dateTo: data.to }
  if (data.spent === 0)
    return (
      <EmptyState
        title={t('spending.none', { from: format.date(data.from), to: format.date(data.to) })}
        text={mayReadAll ? undefined : t('spending.own')}
      />
    )
  return (
    <div className={css.spending}>
      <p className={css.total}>
        <strong className="num">{format.tiyin(data.spent)}</strong>{' '}
        <span className={css.muted}>
          {format.date(data.from)} – {format.date(data.to)}
          {data.refunded > 0 && ` · ${t('spending.refunded')} ${format.tiyin(data.refunded)}`}
        </span>
      </p>
      {!mayReadAll && <p className={css.muted}>{t('spending.own')}</p>}
      <Days days={daysOf(data)} />
      <div className={css.two}>
        <Bars
          title={t('spending.byKind')}
          bars={data.by_kind.map(({ kind, spent }) => ({ key: kind, label: serviceName(kind), spent }))}
        />
        {mayReadAll && (
          <Bars
            title={t('spending.byUser')}
            bars={data.by_user.map(({ user_id, name, spent }) => ({
              key: user_id ?? 'nobody',
              label:
                user_id === null ? (
                  t('spending.nobody')
                ) : (
                  <Link to="/balance" search={{ user: user_id, kind: 'charge', ...period }}>
                    {name ?? t('byOutside')}
                  </Link>
                ),
              spent,
            }))}
          />
        )}
      </div>
    </div>
  )
}
