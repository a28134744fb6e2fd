import { listUsers } from '@muloqot/contract'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { reading } from '../api/use-endpoint.ts'

const restMs = 250
const shownMax = 20

type Person = { id: string; name: string; surname: string; email: string }

const wordsOf = ({ name, surname, email }: Person): string => `${`${name} ${surname}`.trim()} · ${email}`

/**
 * Chooses one of the company's people by name or address. The one that is chosen may come from an address alone: then
 * `chosenName` is what stands there until they are found.
 */
export const PersonSelect = ({
  label,
  hasLabel = false,
  companyId,
  value,
  chosenName,
  error,
  className,
  onChange,
}: {
  label: string
  /** Whether the label stands over the field; else it is its placeholder. */
  hasLabel?: boolean
  companyId?: string | undefined
  value: string | undefined
  chosenName?: string | undefined
  error?: string | undefined
  className?: string | undefined
  onChange: (id: string | undefined) => void
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
  const isListed = options.some((option) => option.value === value)
  const data =
    value === undefined || isListed ? options : [{ value, label: chosenName ?? t('unknown') }, ...options]
  return (
    <Select
      {...(hasLabel ? { label } : { 'aria-label': label })}
      placeholder={hasLabel ? undefined : label}
      className={className}
      searchable
      clearable
      error={error}
      nothingFoundMessage={found.isFetching ? undefined : t('rows.nobody')}
      filter={({ options: all }) => all}
      data={data}
      value={value ?? null}
      searchValue={text}
      onSearchChange={setText}
      onDropdownOpen={() => {
        setIsOpen(true)
      }}
      onChange={(chosen) => {
        onChange(chosen ?? undefined)
      }}
    />
  )
}
