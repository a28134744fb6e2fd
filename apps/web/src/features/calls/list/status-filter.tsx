import { terminalCallStatusSchema } from '@muloqot/contract'
import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallFilters } from '../calls-search.ts'
import css from './call-filters.module.css'

const liveStates = ['DIALING', 'IN_PROGRESS'] as const

/** How the call stands: going on, or one of the ways in which it ended. */
export const StatusFilter = ({
  filters: { callStatus, state },
  onChange,
}: {
  filters: CallFilters
  onChange: (part: CallFilters) => void
}): ReactNode => {
  const { t } = useTranslation('calls')
  const { t: common } = useTranslation()
  return (
    <Select
      className={css.filter}
      clearable
      aria-label={t('list.status')}
      placeholder={t('list.status')}
      value={callStatus ?? state ?? null}
      data={[
        ...liveStates.map((value) => ({ value, label: t(`callState.${value}`) })),
        ...terminalCallStatusSchema.options.map((value) => ({ value, label: common(`callStatus.${value}`) })),
      ]}
      onChange={(value) => {
        onChange({
          state: liveStates.find((known) => known === value),
          callStatus: terminalCallStatusSchema.options.find((known) => known === value),
        })
      }}
    />
  )
}
