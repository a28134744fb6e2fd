import { UnstyledButton } from '@mantine/core'
import type { ImportPreview } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import css from './check-import.module.css'
import type { RowsShown } from './preview-rows.tsx'

/** How many rows become contacts and how many do not; each number shows its rows. */
export const PreviewCounts = ({
  counts,
  shown,
  onShow,
}: {
  counts: ImportPreview['counts'] | undefined
  shown: RowsShown
  onShow: (shown: RowsShown) => void
}): ReactNode => {
  const { t } = useTranslation('imports')
  const figures = [
    ['all', counts?.rows],
    ['create', counts?.create],
    ['changed', counts?.changed],
    ['duplicate', counts?.duplicate],
    ['error', counts?.error],
  ] as const
  return (
    <fieldset className={css.counts} aria-label={t('counts.label')}>
      {figures.map(([kind, count]) => (
        <UnstyledButton
          key={kind}
          className={css.count}
          data-on={kind === shown}
          aria-pressed={kind === shown}
          onClick={() => {
            onShow(kind)
          }}
        >
          {t(`counts.${kind}`)}
          <b className="num">{count === undefined ? '…' : formatNumber(count)}</b>
        </UnstyledButton>
      ))}
      {counts?.complete === false && (
        <p className={css.partial}>{t('counts.partial', { number: formatNumber(counts.rows) })}</p>
      )}
    </fieldset>
  )
}
