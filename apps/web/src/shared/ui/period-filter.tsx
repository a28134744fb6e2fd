import { Button, CloseButton, Popover, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format/use-format.ts'
import css from './period-filter.module.css'
import { nameOfPeriod, periodNames, periodOf, type Period } from '../format/periods.ts'
import { useToday } from '../format/use-today.ts'

/** Days of the company's calendar: named stretches, or any two days. */
export const PeriodFilter = ({
  period,
  onChange,
}: {
  period: Partial<Period>
  onChange: (period: Partial<Period>) => void
}): ReactNode => {
  const { t } = useTranslation()
  const format = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  const { dateFrom, dateTo } = period
  const today = useToday(format.timeZone)
  const name = nameOfPeriod(period, today)
  const isSet = dateFrom !== undefined || dateTo !== undefined
  const words = (): string => {
    if (name) return t(`period.${name}`)
    if (!isSet) return t('period.label')
    if (dateFrom === undefined) return t('period.until', { day: format.date(dateTo ?? '') })
    if (dateTo === undefined) return t('period.since', { day: format.date(dateFrom) })
    return dateFrom === dateTo ? format.date(dateFrom) : `${format.date(dateFrom)} – ${format.date(dateTo)}`
  }
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          className={css.period}
          variant="default"
          fw={400}
          data-set={isSet}
          leftSection={<IconCalendar size={16} />}
          rightSection={
            isSet ? (
              <CloseButton
                component="span"
                size="xs"
                aria-hidden
                onClick={(event) => {
                  event.stopPropagation()
                  onChange({})
                }}
              />
            ) : undefined
          }
          onClick={() => {
            setIsOpen(!isOpen)
          }}
        >
          {words()}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css.days}>
        <div className={css.named}>
          {periodNames.map((known) => (
            <Button
              key={known}
              size="compact-sm"
              variant={known === name ? 'light' : 'default'}
              aria-pressed={known === name}
              onClick={() => {
                onChange(periodOf(known, today))
                setIsOpen(false)
              }}
            >
              {t(`period.${known}`)}
            </Button>
          ))}
        </div>
        <TextInput
          type="date"
          label={t('period.from')}
          value={dateFrom ?? ''}
          max={dateTo}
          onChange={({ currentTarget }) => {
            onChange({ dateFrom: currentTarget.value || undefined, dateTo })
          }}
        />
        <TextInput
          type="date"
          label={t('period.to')}
          value={dateTo ?? ''}
          min={dateFrom}
          onChange={({ currentTarget }) => {
            onChange({ dateFrom, dateTo: currentTarget.value || undefined })
          }}
        />
        {isSet && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              onChange({})
              setIsOpen(false)
            }}
          >
            {t('action.clear')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
