import { listRoles, type Me, type Role } from '@muloqot/contract'
import { Button, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '../../../shared/api/api-error.ts'
import { useMe } from '../../../shared/api/me.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import form from '../../../shared/ui/form.module.css'
import { useRoleName } from '../../../shared/ui/role-name.ts'
import { useFieldMessages } from '../../../shared/ui/use-field-messages.ts'

const dayMs = 24 * 60 * 60_000
const year = 365
/** Days that a new key can be good for; 0: until it is revoked. */
const lives = [30, 90, year, 0] as const

type NewKey = { name: string; role: string; expires_at: string | null }

/** Roles that a key of this person can have: those that may do no more than they, but for the platform's. */
const rolesFor = (me: Me, roles: readonly Role[]): readonly Role[] =>
  roles.filter(
    ({ name, is_active: isActive, permissions }) =>
      isActive && name !== 'admin' && permissions.every((one) => me.permissions.includes(one)),
  )

/** What a new key is called, what it may do, and how long. */
export const NewKeyForm = ({
  isBusy,
  error,
  onSubmit,
  onCancel,
}: {
  isBusy: boolean
  error: ApiError | null
  onSubmit: (key: NewKey) => void
  onCancel: () => void
}): ReactNode => {
  const { t } = useTranslation('keys')
  const { t: common } = useTranslation()
  const me = useMe()
  const roleName = useRoleName()
  const roles = useQuery(reading(listRoles, { query: {} }))
  const [name, setName] = useState('')
  const [role, setRole] = useState<string | null>(null)
  const [days, setDays] = useState<number>(year)
  const [isTried, setIsTried] = useState(false)
  const { fields, text } = useFieldMessages(error ?? roles.error, ['name', 'role', 'expires_at'], {
    'key.role_unknown': 'role',
    'key.beyond_yours': 'role',
    'key.expiry_past': 'expires_at',
  })
  const lifeWords = (life: number): string => {
    if (life === 0) return t('form.always')
    return life === year ? t('form.year') : t('form.days', { count: life })
  }
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        if (name.trim() === '' || role === null) return
        const end = days === 0 ? null : new Date(Date.now() + days * dayMs).toISOString()
        onSubmit({ name: name.trim(), role, expires_at: end })
      }}
    >
      <TextInput
        data-autofocus
        label={t('form.name')}
        description={t('form.nameHint')}
        maxLength={255}
        value={name}
        error={isTried && name.trim() === '' ? t('form.nameMissing') : fields.name}
        onChange={({ currentTarget }) => {
          setName(currentTarget.value)
        }}
      />
      <Select
        label={t('form.role')}
        description={t('form.roleHint')}
        allowDeselect={false}
        data={rolesFor(me, roles.data ?? []).map((one) => ({
          value: one.name,
          label: roleName(one.name, one.display_name),
        }))}
        value={role}
        error={isTried && role === null ? t('form.roleMissing') : fields.role}
        onChange={setRole}
      />
      <Select
        label={t('form.end')}
        allowDeselect={false}
        data={lives.map((life) => ({ value: String(life), label: lifeWords(life) }))}
        value={String(days)}
        error={fields.expires_at}
        onChange={(value) => {
          setDays(Number(value))
        }}
      />
      <FormFailure error={error ?? roles.error} text={text} />
      <div className={form.actions}>
        <Button variant="default" onClick={onCancel}>
          {common('action.cancel')}
        </Button>
        <Button type="submit" loading={isBusy}>
          {t('form.action')}
        </Button>
      </div>
    </form>
  )
}
