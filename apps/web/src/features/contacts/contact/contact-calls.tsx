import { listCalls } from '@muloqot/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { formatDuration } from '../../../shared/format/durations.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { CallStatus } from '../../../shared/ui/call-status.tsx'
import { PracticeTag } from '../../../shared/ui/practice-tag.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { useErrorText } from '../../../shared/ui/use-error-text.ts'
import css from './contact-pane.module.css'

const shown = 5

/** The last calls with a contact; the number leads to all of them. */
export const ContactCalls = ({ contactId }: { contactId: string }): ReactNode => {
  const { t } = useTranslation('contacts')
  const errorText = useErrorText()
  const mayRead = useCan('calls.read')
  const read = useQuery({
    ...reading(listCalls, { query: { contactId, limit: shown } }),
    enabled: mayRead,
  })
  if (!mayRead) return null
  const total = read.data?.total ?? 0
  return (
    <section className={css.section}>
      <h3 className={css.heading}>
        {t('calls.title')}
        {total > 0 && (
          <Link to="/calls" search={{ contactId }} className="num">
            {t('calls.all', { count: total, number: formatNumber(total) })}
          </Link>
        )}
      </h3>
      {read.isError && <span className={css.aside}>{errorText(read.error)}</span>}
      {read.data && total === 0 && <span className={css.aside}>{t('calls.none')}</span>}
      <ul className={css.items}>
        {read.data?.data.map(({ id, startedAt, callStatus, duration, isPractice }) => (
          <li key={id} className={css.item}>
            <div className={css.line}>
              <span className={css.start}>
                <Link to="/calls/$callId" params={{ callId: id }}>
                  <Time at={startedAt} />
                </Link>
                {isPractice && <PracticeTag />}
              </span>
              <span className={`${css.end} num`}>{duration !== null && formatDuration(duration)}</span>
            </div>
            <CallStatus status={callStatus ?? 'CALLING'} />
          </li>
        ))}
      </ul>
    </section>
  )
}
