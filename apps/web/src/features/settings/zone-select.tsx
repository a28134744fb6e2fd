import { Select } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock } from '../../shared/format/dates.ts'
import { useFormat } from '../../shared/format/use-format.ts'

/** How many are shown before one types; all of them would take a moment to draw. */
const shownMax = 60

/** A time zone by the name of its place, with the time it is there. */
export const ZoneSelect = ({
  label,
  value,
  error,
  onChange,
}: {
  label: string
  value: string
  error?: string | undefined
  onChange: (zone: string) => void
}): ReactNode => {
  const { t } = useTranslation('settings')
  const { language } = useFormat()
  const [now] = useState(() => new Date())
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone')
    return known.includes(value) ? known : [value, ...known]
  }, [value])
  return (
    <Select
      label={label}
      description={t('own.zoneNow', { time: formatClock(now, language, value) })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      searchable
      allowDeselect={false}
      limit={shownMax}
      nothingFoundMessage={t('own.zoneNothing')}
      data={zones}
      value={value}
      error={error}
      onChange={(zone) => {
        if (zone !== null && zone !== value) onChange(zone)
      }}
    />
  )
}
