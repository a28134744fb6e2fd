import type { CampaignCourse } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import { lastHour } from './minutes.ts'
import css from './monitor.module.css'

/** Calls that ended in each minute of the last hour; what went well stands out. */
export const LastHour = ({ course }: { course: CampaignCourse }): ReactNode => {
  const { t } = useTranslation('campaigns')
  const format = useFormat()
  const minutes = lastHour(course)
  const most = Math.max(...minutes.map(({ ended }) => ended))
  const ended = minutes.reduce((sum, minute) => sum + minute.ended, 0)
  const successful = minutes.reduce((sum, minute) => sum + minute.successful, 0)
  const height = (count: number): string => `${most === 0 ? 0 : (count / most) * 100}%`
  return (
    <section className={`${css.panel} ${css.hour}`} aria-label={t('course.hour')}>
      <h2 className={css.panelTitle}>
        {t('course.hour')}
        <span className={`${css.muted} num`}>n = {formatNumber(ended)}</span>
      </h2>
      {ended === 0 ? (
        <p className={css.quiet}>{t('course.hourEmpty')}</p>
      ) : (
        <figure className={css.chart}>
          <figcaption className="visually-hidden">
            {t('course.hourWords', { ended: formatNumber(ended), successful: formatNumber(successful) })}
          </figcaption>
          <span className={`${css.chartMost} num`}>{t('course.most', { number: formatNumber(most) })}</span>
          <div className={css.minutes} aria-hidden="true">
            {minutes.map((minute) => (
              <span
                key={minute.at.getTime()}
                className={css.minute}
                title={t('course.minute', {
                  time: format.clock(minute.at),
                  ended: formatNumber(minute.ended),
                  successful: formatNumber(minute.successful),
                })}
              >
                <span
                  className={css.minuteAll}
                  style={{ height: height(minute.ended - minute.successful) }}
                />
                <span className={css.minuteGood} style={{ height: height(minute.successful) }} />
              </span>
            ))}
          </div>
          <div className={`${css.chartAxis} num`} aria-hidden="true">
            <span>{minutes[0] && format.clock(minutes[0].at)}</span>
            <span className={css.chartKey}>{t('course.key')}</span>
            <span>{format.clock(course.at)}</span>
          </div>
        </figure>
      )}
    </section>
  )
}
