import type { CampaignCourse, CampaignMonitor } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber, formatShare } from '../../../shared/format/numbers.ts'
import { figuresOf, shareOf, statusesOf } from '../figures.ts'
import css from './monitor.module.css'
import { RowsLink } from './rows-link.tsx'

const Figure = ({ label, value, note }: { label: string; value: ReactNode; note?: ReactNode }): ReactNode => (
  <div className={css.figure}>
    <dt className={css.figureLabel}>{label}</dt>
    <dd className={`${css.figureValue} num`}>{value}</dd>
    {note !== undefined && <dd className={`${css.figureNote} num`}>{note}</dd>}
  </div>
)

/** The numbers of a campaign; each opens its list. */
export const FiguresStrip = ({
  campaign,
  course,
}: {
  campaign: CampaignMonitor
  course: CampaignCourse | undefined
}): ReactNode => {
  const { t } = useTranslation('campaigns')
  const figures = figuresOf(campaign.callStatusCounts)
  const results = figures.called - figures.calling
  const share = (part: number, whole: number): string => {
    const known = shareOf(part, whole)
    return known === null ? '—' : formatShare(known)
  }
  const { id, skippedContacts } = campaign
  const link = (of: keyof typeof statusesOf, count: number, label: string): ReactNode => (
    <RowsLink campaignId={id} statuses={statusesOf[of]} label={`${label}: ${formatNumber(count)}`}>
      {formatNumber(count)}
    </RowsLink>
  )
  return (
    <dl className={css.figures} aria-label={t('monitor.figures')}>
      <Figure
        label={t('figures.calling')}
        value={link('calling', figures.calling, t('figures.calling'))}
        note={t('figures.capacity', { count: campaign.line.maxConcurrentCalls })}
      />
      <Figure
        label={t('figures.answered')}
        value={course ? share(course.last15Minutes.answered, course.last15Minutes.ended) : '…'}
        note={
          course &&
          t('figures.answeredNote', {
            share: share(course.total.answered, course.total.ended),
            n: formatNumber(course.total.ended),
          })
        }
      />
      <Figure
        label={t('figures.successful')}
        value={link('successful', figures.successful, t('figures.successful'))}
        note={t('figures.ofResults', { share: share(figures.successful, results), n: formatNumber(results) })}
      />
      <Figure
        label={t('figures.failed')}
        value={link('failed', figures.failed, t('figures.failed'))}
        note={t('figures.ofResults', { share: share(figures.failed, results), n: formatNumber(results) })}
      />
      <Figure
        label={t('figures.waiting')}
        value={link('waiting', figures.waiting, t('figures.waiting'))}
        note={
          skippedContacts > 0 ? (
            <RowsLink campaignId={id} isSkipped>
              {t('figures.skipped', { count: skippedContacts, number: formatNumber(skippedContacts) })}
            </RowsLink>
          ) : undefined
        }
      />
    </dl>
  )
}
