import { Select } from '@mantine/core'
import { importTargets, type ImportColumn, type ImportSheet, type ImportTarget } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './check-import.module.css'
import { targetOf, type MappingChanges } from './mapping-rules.ts'

/** One column of the file: its heading, a value from it, and what it becomes. */
export const MappingColumn = ({
  sheet,
  column,
  changes,
  onChange,
}: {
  sheet: ImportSheet
  column: ImportColumn
  changes: MappingChanges
  onChange: (target: ImportTarget) => void
}): ReactNode => {
  const { t } = useTranslation('imports')
  const target = targetOf(sheet, column.index, changes)
  const heading = column.header === '' ? t('mapping.columnOf', { letter: column.letter }) : column.header
  return (
    <li className={css.column} data-skipped={target === 'skip'}>
      <div>
        <div className={css.heading}>
          <span className={css.letter}>{column.letter}</span>
          <span className={css.cut} title={heading}>
            {heading}
          </span>
        </div>
        <div className={`${css.value} ${css.cut}`} title={column.sample ?? undefined}>
          {column.sample ?? t('mapping.noValue')}
        </div>
      </div>
      <Select
        size="xs"
        aria-label={t('mapping.becomes', { column: heading })}
        allowDeselect={false}
        data={importTargets.map((value) => ({ value, label: t(`target.${value}`) }))}
        value={target}
        onChange={(value) => {
          const chosen = importTargets.find((known) => known === value)
          if (chosen) onChange(chosen)
        }}
      />
    </li>
  )
}
