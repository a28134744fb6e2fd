import { listUsers } from '@muloqot/contract'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { reading } from '../api/use-endpoint.ts'
import { SearchedSelect, type SearchedSelectProps } from './searched-select.tsx'

const restMs = 250
const shownMax = 20

type Person = { id: string; name: string; surname: string; email: string }

const wordsOf = ({ name, surname, email }: Person): string => `${`${name} ${surname}`.trim()} · ${email}`

/**
 * Chooses one of the company's people by name or address. The one that is chosen may come from an address alone: then
 * `chosenName` is what stands there until they are found.
 */
export const PersonSelect = ({
  companyId,
  value,
  chosenName,
  ...field
}: SearchedSelectProps & {
  companyId?: string | undefined
  chosenName?: string | undefined
}): ReactNode => {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const [search] = useDebouncedValue(text, restMs)
  const found = useQuery({
    ...reading(listUsers, {
      query: {
        limit: shownMax,
        ...(search.trim() === '' || search.includes(' · ') ? {} : { search: search.trim() }),
        ...(companyId === undefined ? {} : { company_id: companyId }),
      },
    }),
    placeholderData: keepPreviousData,
    enabled: isOpen || value !== undefined,
  })
  const people = found.data?.users ?? []
  const options = people.map((person) => ({ value: person.id, label: wordsOf(person) }))
  return (
    <SearchedSelect
      {...field}
      value={value}
      options={options}
      chosenName={chosenName}
      nothingFound={found.isFetching ? undefined : t('rows.nobody')}
      text={text}
      onText={setText}
      onOpen={() => {
        setIsOpen(true)
      }}
    />
  )
}
