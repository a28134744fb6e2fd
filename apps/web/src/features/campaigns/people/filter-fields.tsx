import { contactStatuses, listImports } from '@muloqot/contract'
import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import type { PeopleFilter } from './people-choice.ts'
import css from './people.module.css'

const importsMax = 50

/** Imports that brought somebody, the newest first, and the one that is chosen even if it is older. */
const useImportOptions = (chosen: string | null): { value: string; label: string }[] => {
  const { t } = useTranslation('campaigns')
  const format = useFormat()
  const imports = useQuery(reading(listImports, { query: { limit: importsMax } }))
  const options = (imports.data?.data ?? [])
    .filter(({ importId, success }) => success > 0 || importId === chosen)
    .map(({ importId, fileName, success, createdAt }) => ({
      value: importId,
      label: `${fileName}, ${format.day(createdAt)} (${formatNumber(success)})`,
    }))
  const isListed = chosen === null || options.some(({ value }) => value === chosen)
  return isListed ? options : [...options, { value: chosen, label: t('people.olderImport') }]
}

/** Import, status, whether called yet, and words: each narrows further. */
export const FilterFields = ({
  filter,
  onChange,
}: {
  filter: PeopleFilter
  onChange: (filter: PeopleFilter) => void
}): ReactNode => {
  const { t } = useTranslation('campaigns')
  const { t: common } = useTranslation()
  const imports = useImportOptions(filter.importId)
  return (
    <div className={css.fields}>
      <Select
        label={t('people.import')}
        placeholder={t('people.anyImport')}
        clearable
        searchable
        value={filter.importId}
        data={imports}
        onChange={(importId) => {
          onChange({ ...filter, importId })
        }}
      />
      <Select
        label={t('people.status')}
        placeholder={t('people.anyStatus')}
        clearable
        value={filter.status}
        data={contactStatuses.map((value) => ({ value, label: common(`contactStatus.${value}`) }))}
        onChange={(status) => {
          onChange({ ...filter, status })
        }}
      />
      <Select
        label={t('people.called')}
        placeholder={t('people.anyCalled')}
        clearable
        value={filter.isCalled === null ? null : String(filter.isCalled)}
        data={[
          { value: 'false', label: t('people.notCalledYet') },
          { value: 'true', label: t('people.calledBefore') },
        ]}
        onChange={(value) => {
          onChange({ ...filter, isCalled: value === null ? null : value === 'true' })
        }}
      />
      <TextInput
        label={t('people.words')}
        placeholder={t('people.wordsHint')}
        value={filter.search}
        onChange={({ currentTarget }) => {
          onChange({ ...filter, search: currentTarget.value })
        }}
      />
    </div>
  )
}
