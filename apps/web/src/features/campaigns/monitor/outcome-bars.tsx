import type { CampaignCallStatus, CampaignMonitor } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { CallStatus, callStatusTones } from '../../../shared/ui/call-status.tsx'
import { resultStatuses, sumOf } from '../figures.ts'
import { useBreath } from '../live/use-breath.ts'
import css from './monitor.module.css'
import { RowsLink } from './rows-link.tsx'

const OutcomeBar = ({
  campaignId,
  status,
  count,
  most,
}: {
  campaignId: string
  status: CampaignCallStatus
  count: number
  most: number
}): ReactNode => {
  const { t } = useTranslation()
  const breath = useBreath(count)
  return (
    <li>
      <RowsLink
        campaignId={campaignId}
        statuses={[status]}
        className={css.outcome}
        label={`${t(`callStatus.${status}`)}: ${formatNumber(count)}`}
      >
        <span className={css.outcomeName}>
          <CallStatus status={status} />
        </span>
        <span className={css.outcomeTrack}>
          <span
            className={css.outcomeBar}
            data-tone={callStatusTones[status]}
            style={{ transform: `scaleX(${most === 0 ? 0 : count / most})` }}
          />
        </span>
        <span className={`${css.outcomeCount} num ${breath ?? ''}`}>{formatNumber(count)}</span>
      </RowsLink>
    </li>
  )
}

/** Results by call status, with a bar and a count for each. */
export const OutcomeBars = ({ campaign }: { campaign: CampaignMonitor }): ReactNode => {
  const { t } = useTranslation('campaigns')
  const counts = campaign.callStatusCounts
  const most = Math.max(...resultStatuses.map((status) => counts[status]))
  return (
    <section className={css.panel} aria-label={t('monitor.outcomes')}>
      <h2 className={css.panelTitle}>
        {t('monitor.outcomes')}
        <span className={`${css.muted} num`}>n = {formatNumber(sumOf(counts, resultStatuses))}</span>
      </h2>
      <ul className={css.outcomes}>
        {resultStatuses.map((status) => (
          <OutcomeBar
            key={status}
            campaignId={campaign.id}
            status={status}
            count={counts[status]}
            most={most}
          />
        ))}
      </ul>
    </section>
  )
}
