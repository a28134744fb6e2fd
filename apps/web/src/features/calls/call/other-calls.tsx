import { listCalls, type Call } from '@muloqot/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { formatDuration } from '../../../shared/format/durations.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { Time } from '../../../shared/ui/time.tsx'
import { CallState } from '../call-state.tsx'
import type { CallFilters } from '../calls-search.ts'
import { Part } from '../../../shared/ui/facts.tsx'
import css from './panes.module.css'

const callsShown = 8

/** Every call with this client, or with this phone when the client is not among the contacts. */
export const OtherCalls = ({ call, filters }: { call: Call; filters: CallFilters }): ReactNode => {
  const { t } = useTranslation('calls')
  const whose: CallFilters = call.contactId === null ? { search: call.phone } : { contactId: call.contactId }
  const calls = useQuery(reading(listCalls, { query: { ...whose, limit: String(callsShown) } }))
  if (!calls.data) return null
  const { data, total } = calls.data
  return (
    <Part title={t('others.title')}>
      {total <= 1 ? (
        <p className={css.muted}>{t('others.none')}</p>
      ) : (
        <ul className={css.others}>
          {data.map((other) => (
            <li key={other.id}>
              <Link
                to="/calls/$callId"
                params={{ callId: other.id }}
                search={filters}
                className={css.other}
                aria-current={other.id === call.id ? 'page' : undefined}
              >
                <CallState call={other} />
                <span className={css.otherFacts}>
                  <Time at={other.startedAt} />
                  {other.duration !== null && other.answeredAt !== null && (
                    <span className="num">{formatDuration(other.duration)}</span>
                  )}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {total > callsShown && (
        <Link to="/calls" search={whose} className={css.more}>
          {t('others.all', { total: formatNumber(total) })}
        </Link>
      )}
    </Part>
  )
}
