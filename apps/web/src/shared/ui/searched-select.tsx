import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** What a field that chooses by searching is given by whoever shows it. */
export type SearchedSelectProps = {
  label: string
  /** Whether the label stands over the field; else it is its placeholder. */
  hasLabel?: boolean
  value: string | undefined
  error?: string | undefined
  className?: string | undefined
  onChange: (id: string | undefined) => void
}

/** Chooses one of what the server found for the typed text. What is chosen stays named when it was not found. */
export const SearchedSelect = ({
  label,
  hasLabel = false,
  value,
  error,
  className,
  onChange,
  options,
  chosenName,
  nothingFound,
  text,
  onText,
  onOpen,
}: SearchedSelectProps & {
  options: readonly { value: string; label: string }[]
  /** How the chosen one is called as long as it is not among the options. */
  chosenName: string | undefined
  /** Undefined as long as it is being searched. */
  nothingFound: string | undefined
  text: string
  onText: (text: string) => void
  onOpen?: (() => void) | undefined
}): ReactNode => {
  const { t } = useTranslation()
  const isListed = value === undefined || options.some((option) => option.value === value)
  return (
    <Select
      {...(hasLabel ? { label } : { 'aria-label': label })}
      placeholder={hasLabel ? undefined : label}
      className={className}
      searchable
      clearable
      error={error}
      nothingFoundMessage={nothingFound}
      filter={({ options: all }) => all}
      data={isListed ? options : [{ value, label: chosenName ?? t('unknown') }, ...options]}
      value={value ?? null}
      searchValue={text}
      onSearchChange={onText}
      onDropdownOpen={onOpen}
      onChange={(chosen) => {
        onChange(chosen ?? undefined)
      }}
    />
  )
}
