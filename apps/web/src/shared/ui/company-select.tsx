import { getCompany, listCompanies } from '@muloqot/contract'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../api/me.ts'
import { reading } from '../api/use-endpoint.ts'
import { SearchedSelect, type SearchedSelectProps } from './searched-select.tsx'

const restMs = 250
const shownMax = 30

/** Chooses a company within the person's reach by its name. */
export const CompanySelect = ({
  value,
  without,
  isHiddenForOne = false,
  ...field
}: SearchedSelectProps & {
  /** A company that cannot be chosen. */
  without?: string | undefined
  /** Nothing is shown to those who reach one company alone. */
  isHiddenForOne?: boolean
}): ReactNode => {
  const { t } = useTranslation()
  const mayRead = useCan('company.read')
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), restMs)
  const chosen = useQuery({
    ...reading(getCompany, { params: { company_id: value ?? '' } }),
    enabled: value !== undefined,
  })
  const chosenName = chosen.data?.company.name
  const isSearch = search !== '' && search !== chosenName
  const found = useQuery({
    ...reading(listCompanies, { query: { limit: shownMax, ...(isSearch ? { search } : {}) } }),
    placeholderData: keepPreviousData,
    enabled: mayRead,
  })
  const count = useQuery({
    ...reading(listCompanies, { query: { limit: 1 } }),
    enabled: mayRead && isHiddenForOne,
  })
  if (isHiddenForOne && (count.data?.total ?? 0) <= 1) return null
  const options = (found.data?.companies ?? [])
    .filter(({ id }) => id !== without)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <SearchedSelect
      {...field}
      value={value}
      options={options}
      chosenName={chosenName}
      nothingFound={found.isFetching ? undefined : t('rows.nothing')}
      text={text}
      onText={setText}
    />
  )
}
