import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../shared/format/numbers.ts'
import { shareOf } from './figures.ts'
import { useBreath } from './live/use-breath.ts'
import css from './progress.module.css'

/** How far a campaign is: a bar, and the two numbers it stands for. */
export const CampaignProgress = ({ called, total }: { called: number; total: number }): ReactNode => {
  const { t } = useTranslation('campaigns')
  const share = shareOf(called, total) ?? 0
  const breath = useBreath(called)
  const words = t('progress.label', { called: formatNumber(called), total: formatNumber(total) })
  return (
    <span className={css.progress}>
      <progress className="visually-hidden" aria-label={words} max={Math.max(total, 1)} value={called} />
      <span className={css.track} aria-hidden="true">
        <span className={css.done} style={{ transform: `scaleX(${share})` }} />
      </span>
      <span className={`${css.numbers} num ${breath ?? ''}`}>
        {formatNumber(called)}
        <span className={css.total}> / {formatNumber(total)}</span>
      </span>
    </span>
  )
}
