import type { CampaignCourse } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber, formatShare } from '../../../shared/format/numbers.ts'
import { shareOf } from '../figures.ts'
import css from './monitor.module.css'

/** How far the calls came: who answered as a share of all, the further steps as shares of those. */
export const Funnel = ({ course }: { course: CampaignCourse }): ReactNode => {
  const { t } = useTranslation('campaigns')
  const steps = ['ended', 'answered', 'talked', 'successful'] as const
  const { total } = course
  return (
    <section className={css.panel} aria-label={t('course.funnel')}>
      <h2 className={css.panelTitle}>{t('course.funnel')}</h2>
      <ol className={css.outcomes}>
        {steps.map((step) => {
          const whole = {
            ended: 0,
            answered: total.ended,
            talked: total.answered,
            successful: total.answered,
          }
          const share = shareOf(total[step], whole[step])
          return (
            <li key={step} className={css.outcome}>
              <span className={css.outcomeName}>{t(`course.step.${step}`)}</span>
              <span className={css.outcomeTrack}>
                <span
                  className={css.outcomeBar}
                  data-tone={step === 'successful' ? 'accent' : 'neutral'}
                  style={{ transform: `scaleX(${shareOf(total[step], total.ended) ?? 0})` }}
                />
              </span>
              <span className={`${css.outcomeCount} num`}>
                {formatNumber(total[step])}
                <span className={css.stepShare}>{share === null ? '' : formatShare(share)}</span>
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
