import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CompanySelect } from '../../../shared/ui/company-select.tsx'
import form from '../../../shared/ui/form.module.css'
import { useRoleName } from '../../../shared/ui/role-name.ts'
import { SearchField } from '../../../shared/ui/search-field.tsx'
import { useRoles } from '../use-roles.ts'
import { userStates, type UsersSearch } from '../users-search.ts'

/** What narrows the list of people. */
export const UserFilters = ({
  search,
  onChange,
}: {
  search: UsersSearch
  onChange: (change: Partial<UsersSearch>) => void
}): ReactNode => {
  const { t } = useTranslation('users')
  const roleName = useRoleName()
  const roles = useRoles(search.company)
  const options = roles.map(({ name, display_name }) => ({
    value: name,
    label: roleName(name, display_name),
  }))
  const { role } = search
  const isKnown = role === undefined || options.some(({ value }) => value === role)
  return (
    <>
      <SearchField
        value={search.search ?? ''}
        label={t('filter.search')}
        keyLabel={t('filter.search')}
        onChange={(text) => {
          onChange({ search: text.trim() === '' ? undefined : text.trim() })
        }}
      />
      <Select
        className={form.filter}
        aria-label={t('filter.state')}
        placeholder={t('filter.state')}
        clearable
        data={userStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        value={search.state ?? null}
        onChange={(_value, option) => {
          onChange({ state: userStates.find((state) => state === option?.value) })
        }}
      />
      <Select
        className={form.filter}
        aria-label={t('filter.role')}
        placeholder={t('filter.role')}
        clearable
        data={isKnown ? options : [...options, { value: role, label: role }]}
        value={role ?? null}
        onChange={(value) => {
          onChange({ role: value ?? undefined })
        }}
      />
      <CompanySelect
        className={form.filter}
        label={t('filter.company')}
        value={search.company}
        isHiddenForOne
        onChange={(company) => {
          onChange({ company, role: undefined })
        }}
      />
    </>
  )
}
