import type { Call } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../../../shared/format/durations.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import { Time } from '../../../shared/ui/time.tsx'
import { Fact, Facts } from '../../../shared/ui/facts.tsx'
import { isHurried } from './is-hurried.ts'
import css from './panes.module.css'

const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000

/** Causes that have words of ours; another line may name others, which are shown as they came. */
const knownCauses = [
  'customer-hung-up',
  'agent-hung-up',
  'voicemail',
  'no-answer',
  'busy',
  'invalid-number',
  'line-failure',
  'cut_off',
] as const

/** When it was dialled, answered and over; how long it rang and was talked. */
export const Timings = ({ call }: { call: Call }): ReactNode => {
  const { t } = useTranslation('calls')
  const format = useFormat()
  const { startedAt, answeredAt, endedAt, duration, hangupCause } = call
  const rangUntil = answeredAt ?? endedAt
  const cause = knownCauses.find((known) => known === hangupCause)
  return (
    <>
      <Facts>
        <Fact label={t('timings.dialled')}>
          <Time at={startedAt} />
        </Fact>
        {rangUntil !== null && (
          <Fact label={t('timings.rang')}>
            <span className="num">{formatDuration(secondsBetween(startedAt, rangUntil))}</span>
          </Fact>
        )}
        {answeredAt !== null && (
          <Fact label={t('timings.answered')}>
            <span className="num">{format.clock(answeredAt, true)}</span>
          </Fact>
        )}
        {answeredAt !== null && duration !== null && (
          <Fact label={t('timings.talked')}>
            <span className="num">{formatDuration(duration)}</span>
          </Fact>
        )}
        {endedAt !== null && (
          <Fact label={t('timings.ended')}>
            <span className="num">{format.clock(endedAt, true)}</span>
          </Fact>
        )}
        {hangupCause !== null && (
          <Fact label={t('timings.cause')}>{cause ? t(`cause.${cause}`) : hangupCause}</Fact>
        )}
      </Facts>
      {isHurried(call) && <p className={css.note}>{t('timings.hurried')}</p>}
    </>
  )
}
