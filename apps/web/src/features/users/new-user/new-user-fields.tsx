import { passwordCharactersMin } from '@muloqot/contract'
import { PasswordInput, Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan, useMe } from '../../../shared/api/me.ts'
import { useRightsIn } from '../../../shared/api/rights.ts'
import { CompanySelect } from '../../../shared/ui/company-select.tsx'
import form from '../../../shared/ui/form.module.css'
import { useRoleName } from '../../../shared/ui/role-name.ts'
import { useRoles } from '../use-roles.ts'
import { rolesToGive } from '../user-rules.ts'

export type NewUserDraft = {
  email: string
  name: string
  surname: string
  password: string
  role: string
  company_id: string | undefined
}
type Field = keyof NewUserDraft

export const emptyDraft: NewUserDraft = {
  email: '',
  name: '',
  surname: '',
  password: '',
  role: '',
  company_id: undefined,
}

/** What must still be filled in. */
export const missingIn = (draft: NewUserDraft, isInvite: boolean): Field[] => {
  const needed: Field[] = isInvite ? ['email', 'name', 'role'] : ['email', 'name', 'password', 'role']
  return needed.filter((field) => (draft[field] ?? '').trim() === '')
}

/** The fields of somebody who joins. Only roles that the person may give there are offered. */
export const NewUserFields = ({
  id,
  isInvite,
  draft,
  missing,
  errors,
  onChange,
  onSubmit,
}: {
  id: string
  isInvite: boolean
  draft: NewUserDraft
  missing: readonly Field[]
  errors: Partial<Record<Field, string>>
  onChange: (change: Partial<NewUserDraft>) => void
  onSubmit: () => void
}): ReactNode => {
  const { t } = useTranslation('users')
  const me = useMe()
  const roleName = useRoleName()
  const rights = useRightsIn(draft.company_id)
  const roles = rolesToGive(rights, useRoles(draft.company_id))
  const isOfPlatform = useCan('platform.write')
  const errorOf = (field: Field): string | undefined =>
    missing.includes(field) ? t('form.missing') : errors[field]
  const text = (field: 'email' | 'name' | 'surname'): object => ({
    label: t(`form.${field}`),
    value: draft[field],
    error: errorOf(field),
    maxLength: 255,
    autoComplete: 'off',
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      onChange({ [field]: currentTarget.value })
    },
  })
  return (
    <form
      id={id}
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <p className={form.note}>{isInvite ? t('add.inviteExplained') : t('add.createExplained')}</p>
      <TextInput type="email" data-autofocus {...text('email')} />
      <div className={form.pair}>
        <TextInput {...text('name')} />
        <TextInput {...text('surname')} />
      </div>
      {!isInvite && (
        <PasswordInput
          label={t('form.password')}
          description={t('form.passwordExplained', { count: passwordCharactersMin })}
          value={draft.password}
          error={errorOf('password')}
          autoComplete="new-password"
          onChange={({ currentTarget }) => {
            onChange({ password: currentTarget.value })
          }}
        />
      )}
      <CompanySelect
        hasLabel
        isHiddenForOne={!isOfPlatform}
        label={t('form.company')}
        value={draft.company_id ?? me.organizationId}
        error={errorOf('company_id')}
        onChange={(company) => {
          onChange({ company_id: company, role: '' })
        }}
      />
      <Select
        label={t('form.role')}
        placeholder={t('form.chooseRole')}
        data={roles.map(({ name, display_name }) => ({ value: name, label: roleName(name, display_name) }))}
        value={draft.role === '' ? null : draft.role}
        error={errorOf('role')}
        onChange={(value) => {
          onChange({ role: value ?? '' })
        }}
      />
    </form>
  )
}
