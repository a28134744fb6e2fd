import type { CampaignCourse, CampaignMonitor } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber, formatShare } from '../../../shared/format/numbers.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import { figuresOf, shareOf } from '../figures.ts'
import { forecastEnd } from './forecast.ts'
import css from './monitor.module.css'
import { RowsLink } from './rows-link.tsx'
import { statusesOf } from '../figures.ts'

const Part = ({ tone, part, total }: { tone: string; part: number; total: number }): ReactNode => (
  <span className={css.part} data-tone={tone} style={{ width: `${(shareOf(part, total) ?? 0) * 100}%` }} />
)

/** How far the campaign is: what went well, what did not, who is being called; and when it will end. */
export const MonitorProgress = ({
  campaign,
  course,
}: {
  campaign: CampaignMonitor
  course: CampaignCourse | undefined
}): ReactNode => {
  const { t } = useTranslation('campaigns')
  const format = useFormat()
  const { total, called, successful, calling } = figuresOf(campaign.callStatusCounts)
  const share = shareOf(called, total)
  const end = course ? forecastEnd(campaign, course) : null
  const words = t('progress.label', { called: formatNumber(called), total: formatNumber(total) })
  return (
    <section className={css.progress} aria-label={t('monitor.progress')}>
      <p className={`${css.progressWords} num`}>
        <RowsLink campaignId={campaign.id} statuses={statusesOf.called} className={css.called}>
          {words}
        </RowsLink>
        {share !== null && <span className={css.muted}>{formatShare(share)}</span>}
        {end !== null && (
          <span className={css.forecast}>{t('monitor.endsAbout', { time: format.clock(end) })}</span>
        )}
      </p>
      <progress className="visually-hidden" aria-label={words} max={Math.max(total, 1)} value={called} />
      <div className={css.bar} aria-hidden="true">
        <Part tone="good" part={successful} total={total} />
        <Part tone="rest" part={called - successful - calling} total={total} />
        <Part tone="calling" part={calling} total={total} />
      </div>
    </section>
  )
}
