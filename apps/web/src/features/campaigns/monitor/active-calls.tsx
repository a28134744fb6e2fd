import type { ActiveCall, CampaignMonitor } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../../../shared/format/durations.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { formatPhone } from '../../../shared/format/phones.ts'
import { StatusDot } from '../../../shared/ui/status-dot.tsx'
import { statusesOf } from '../figures.ts'
import css from './monitor.module.css'
import { RowsLink } from './rows-link.tsx'

/** The server's time now: this computer's clock may be wrong, but it runs as fast. */
const useServerNow = (readAt: string): number => {
  const read = Date.parse(readAt)
  const [passed, setPassed] = useState({ read, ms: 0 })
  useEffect(() => {
    const arrived = performance.now()
    const timer = setInterval(() => {
      setPassed({ read, ms: performance.now() - arrived })
    }, 1_000)
    return () => {
      clearInterval(timer)
    }
  }, [read])
  return read + (passed.read === read ? passed.ms : 0)
}

const Row = ({ call, now }: { call: ActiveCall; now: number }): ReactNode => {
  const { t } = useTranslation('campaigns')
  const isTalking = call.answeredAt !== null
  return (
    <li>
      <Link to="/calls/$callId" params={{ callId: call.callId }} className={css.activeCall}>
        <span className={css.person}>{call.contactName ?? formatPhone(call.phone)}</span>
        <StatusDot tone={isTalking ? 'accent' : 'neutral'} isLive>
          {isTalking ? t('active.talking') : t('active.ringing')}
        </StatusDot>
        <span className={`${css.elapsed} num`}>
          {formatDuration((now - Date.parse(call.startedAt)) / 1000)}
        </span>
      </Link>
    </li>
  )
}

/** Calls that go on at this moment, the longest first, with how long they have. */
export const ActiveCalls = ({ campaign }: { campaign: CampaignMonitor }): ReactNode => {
  const { t } = useTranslation('campaigns')
  const now = useServerNow(campaign.at)
  const { activeCalls } = campaign
  const total = campaign.callStatusCounts.CALLING
  return (
    <section className={css.panel} aria-label={t('active.title')}>
      <h2 className={css.panelTitle}>
        {t('active.title')}
        <span className={`${css.muted} num`}>{formatNumber(total)}</span>
      </h2>
      {activeCalls.length === 0 ? (
        <p className={css.quiet}>{campaign.status === 'RUNNING' ? t('active.noneYet') : t('active.none')}</p>
      ) : (
        <ul className={css.list}>
          {activeCalls.map((call) => (
            <Row key={call.callId} call={call} now={now} />
          ))}
        </ul>
      )}
      {total > activeCalls.length && activeCalls.length > 0 && (
        <p className={css.rest}>
          <RowsLink campaignId={campaign.id} statuses={statusesOf.calling}>
            {t('active.all', { number: formatNumber(total) })}
          </RowsLink>
        </p>
      )}
    </section>
  )
}
