import { NumberInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './check-import.module.css'

const rowMax = 1_048_576

/** The row with a sheet's headings; empty where it has none. Told when it is typed to its end, not digit by digit. */
export const HeadingRow = ({
  row,
  onChange,
}: {
  row: number | null
  onChange: (row: number | null) => void
}): ReactNode => {
  const { t } = useTranslation('imports')
  const [typed, setTyped] = useState<string | number>(row ?? '')
  const settle = (): void => {
    const next = typeof typed === 'number' ? Math.min(Math.max(typed, 1), rowMax) : null
    setTyped(next ?? '')
    if (next !== row) onChange(next)
  }
  return (
    <label className={css.headingRow}>
      {t('mapping.headingRow')}
      <NumberInput
        size="xs"
        placeholder={t('mapping.headingRowNone')}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="none"
        hideControls
        value={typed}
        onChange={setTyped}
        onBlur={settle}
        onKeyDown={({ key }) => {
          if (key === 'Enter') settle()
        }}
      />
    </label>
  )
}
