import type { ImportPreview } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { useIsPhone } from '../../../shared/ui/use-is-phone.ts'
import css from './check-import.module.css'
import { PreviewCard, PreviewRow } from './preview-row.tsx'

type Row = ImportPreview['rows'][number]

/** Which of the rows are listed. */
export type RowsShown = 'all' | 'create' | 'changed' | 'duplicate' | 'error'

const isOf = (row: Row, shown: RowsShown): boolean => {
  if (shown === 'all') return true
  if (shown === 'changed') return row.outcome === 'create' && row.problems.length > 0
  return row.outcome === shown
}

/** The first rows of the file with what would become of each. */
export const PreviewRows = ({
  preview: { rows, counts, mapping },
  shown,
  isOld,
}: {
  preview: ImportPreview
  shown: RowsShown
  /** Whether the answer to the newest choice is still on its way. */
  isOld: boolean
}): ReactNode => {
  const { t } = useTranslation('imports')
  const isPhone = useIsPhone()
  const listed = rows.filter((row) => isOf(row, shown))
  const total = shown === 'all' ? counts.rows : counts[shown]
  const hasSheets = mapping.length > 1
  const keyOf = (row: Row): string => `${row.sheet} ${row.row}`
  return (
    <div className={css.list} data-old={isOld}>
      {isPhone ? (
        <ul className={css.cards}>
          {listed.map((row) => (
            <PreviewCard key={keyOf(row)} row={row} hasSheets={hasSheets} />
          ))}
        </ul>
      ) : (
        <table className={css.table}>
          <thead>
            <tr>
              <th className={css.number}>{t('rows.row')}</th>
              <th className={css.name}>{t('rows.name')}</th>
              <th className={css.phone}>{t('rows.phone')}</th>
              <th className={css.date}>{t('rows.dateOfBirth')}</th>
              <th>{t('rows.others')}</th>
              <th className={css.outcome}>{t('rows.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((row) => (
              <PreviewRow key={keyOf(row)} row={row} hasSheets={hasSheets} />
            ))}
          </tbody>
        </table>
      )}
      {listed.length < total && (
        <p className={css.more}>
          {t('rows.cut', { number: formatNumber(rows.length), total: formatNumber(total) })}
        </p>
      )}
      {listed.length === 0 && total === 0 && <p className={css.more}>{t('rows.none')}</p>}
    </div>
  )
}
