import { Radio, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { FilterFields } from './filter-fields.tsx'
import type { PeopleChoice } from './people-choice.ts'
import css from './people.module.css'

const kinds = ['chosen', 'active', 'filter', 'nobody'] as const

/** Whom a campaign calls. */
export const PeopleFields = ({
  choice,
  mayBeNobody,
  onChange,
}: {
  choice: PeopleChoice
  /** Whether people can also be added later. */
  mayBeNobody: boolean
  onChange: (choice: PeopleChoice) => void
}): ReactNode => {
  const { t } = useTranslation('campaigns')
  const chosen = choice.contactIds.length
  const shown = kinds.filter((kind) => (kind === 'chosen' ? chosen > 0 : kind !== 'nobody' || mayBeNobody))
  const labels = {
    chosen: t('people.chosen', { count: chosen, number: formatNumber(chosen) }),
    active: t('people.active'),
    filter: t('people.filter'),
    nobody: t('people.nobody'),
  }
  return (
    <Radio.Group
      value={choice.kind}
      label={t('people.title')}
      labelProps={{ className: 'visually-hidden' }}
      onChange={(value) => {
        const kind = kinds.find((known) => known === value)
        if (kind) onChange({ ...choice, kind })
      }}
    >
      <Stack gap="xs">
        {shown.map((kind) => (
          <div key={kind}>
            <Radio value={kind} label={labels[kind]} />
            {kind === 'filter' && choice.kind === 'filter' && (
              <div className={css.filter}>
                <FilterFields
                  filter={choice.filter}
                  onChange={(filter) => {
                    onChange({ ...choice, filter })
                  }}
                />
              </div>
            )}
          </div>
        ))}
      </Stack>
    </Radio.Group>
  )
}
