import type { RetryPolicy } from '@muloqot/contract'
import { Checkbox, Group, NumberInput, Select, Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDelayWords } from '../use-delay-words.ts'
import css from './new.module.css'

const delays = [5, 15, 30, 60, 120, 240, 1440, 2880, 10_080]
const retried = ['NO_ANSWER', 'BUSY', 'FAILED'] as const

/** Whether people who were not reached are called again. Off unless it is asked for. */
export const RetryFields = ({
  isOn,
  retry,
  error,
  onSwitch,
  onChange,
}: {
  isOn: boolean
  retry: RetryPolicy
  /** What is wrong with the choice of results. */
  error: string | undefined
  onSwitch: (isOn: boolean) => void
  onChange: (retry: RetryPolicy) => void
}): ReactNode => {
  const { t } = useTranslation('campaigns')
  const { t: common } = useTranslation()
  const delayWords = useDelayWords()
  return (
    <div>
      <Switch
        checked={isOn}
        label={t('retry.switch')}
        description={t('retry.explained')}
        onChange={({ currentTarget }) => {
          onSwitch(currentTarget.checked)
        }}
      />
      {isOn && (
        <div className={css.retry}>
          <Group gap={12} align="flex-start">
            <NumberInput
              label={t('retry.attempts')}
              w={200}
              min={2}
              max={10}
              clampBehavior="strict"
              allowDecimal={false}
              value={retry.attemptsMax}
              onChange={(value) => {
                if (typeof value === 'number') onChange({ ...retry, attemptsMax: Math.max(2, value) })
              }}
            />
            <Select
              label={t('retry.delay')}
              w={200}
              allowDeselect={false}
              value={String(retry.delayMinutes)}
              data={delays.map((minutes) => ({ value: String(minutes), label: delayWords(minutes) }))}
              onChange={(value) => {
                onChange({ ...retry, delayMinutes: Number(value) })
              }}
            />
          </Group>
          <Checkbox.Group
            label={t('retry.on')}
            error={error}
            value={retry.on}
            onChange={(values) => {
              onChange({ ...retry, on: retried.filter((status) => values.includes(status)) })
            }}
          >
            <Group gap={16} mt={6}>
              {retried.map((status) => (
                <Checkbox key={status} value={status} label={common(`callStatus.${status}`)} />
              ))}
            </Group>
          </Checkbox.Group>
        </div>
      )}
    </div>
  )
}
