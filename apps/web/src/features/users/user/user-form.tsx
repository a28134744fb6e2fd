import { changeUser, getUser, languageSchema, listUsers, type User } from '@muloqot/contract'
import { Button, Select, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRightsIn } from '../../../shared/api/rights.ts'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { Fact, Facts } from '../../../shared/ui/facts.tsx'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import form from '../../../shared/ui/form.module.css'
import { useRoleName } from '../../../shared/ui/role-name.ts'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import { UnsavedGuard } from '../../../shared/ui/unsaved-guard.tsx'
import { useFieldMessages } from '../../../shared/ui/use-field-messages.ts'
import { useRoles } from '../use-roles.ts'
import { rolesToGive, type Refusal } from '../user-rules.ts'
import { usersSearchSchema } from '../users-search.ts'
import { changeOf, draftOf, type UserDraft } from './user-draft.ts'

const placeOf = ({ pathname, search }: { pathname: string; search: object }): string => {
  const { open, tab } = usersSearchSchema.parse(search)
  return JSON.stringify([pathname, open, tab])
}

/** The same for those who may not change it. */
export const UserFacts = ({ user }: { user: User }): ReactNode => {
  const { t } = useTranslation(['users', 'common'])
  const roleName = useRoleName()
  return (
    <Facts>
      <Fact label={t('form.email')}>{user.email}</Fact>
      <Fact label={t('form.role')}>{roleName(user.role, user.role_name)}</Fact>
      <Fact label={t('form.language')}>
        {user.preferred_language === null
          ? t('form.companyLanguage')
          : t(`common:language.${user.preferred_language}`)}
      </Fact>
    </Facts>
  )
}

/** Who somebody is and what they may do, to be changed. */
export const UserForm = ({ user, refusal }: { user: User; refusal: Refusal | null }): ReactNode => {
  const { t } = useTranslation(['users', 'common'])
  const roleName = useRoleName()
  const rights = useRightsIn(user.company_id)
  const known = useRoles(user.company_id)
  const [draft, setDraft] = useState<UserDraft>(() => draftOf(user))
  const change = useCall(changeUser, [listUsers, getUser])
  const messages = useFieldMessages(change.error, ['email', 'name', 'surname', 'role'], {
    'user.email_taken': 'email',
    'user.role_unknown': 'role',
    'user.role_inactive': 'role',
    'role.beyond_yours': 'role',
  })
  const body = changeOf(user, draft)
  const isNameless = draft.name.trim() === ''
  const roles = rolesToGive(rights, known, user.role).map(({ name, display_name }) => ({
    value: name,
    label: roleName(name, display_name),
  }))
  const set = (part: Partial<UserDraft>): void => {
    setDraft((before) => ({ ...before, ...part }))
  }
  const submit = (): void => {
    if (!body || isNameless) return
    change.mutate(
      { params: { user_id: user.id }, body },
      {
        onSuccess: () => {
          toastDone(t('form.saved'))
        },
      },
    )
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className={form.form}>
        <div className={form.pair}>
          <TextInput
            label={t('form.name')}
            value={draft.name}
            maxLength={255}
            error={isNameless ? t('form.missing') : messages.fields.name}
            onChange={({ currentTarget }) => {
              set({ name: currentTarget.value })
            }}
          />
          <TextInput
            label={t('form.surname')}
            value={draft.surname}
            maxLength={255}
            error={messages.fields.surname}
            onChange={({ currentTarget }) => {
              set({ surname: currentTarget.value })
            }}
          />
        </div>
        <TextInput
          type="email"
          label={t('form.email')}
          value={draft.email}
          maxLength={254}
          error={messages.fields.email}
          onChange={({ currentTarget }) => {
            set({ email: currentTarget.value })
          }}
        />
        <Select
          label={t('form.role')}
          data={roles.length > 0 ? roles : [{ value: user.role, label: roleName(user.role, user.role_name) }]}
          value={draft.role}
          allowDeselect={false}
          disabled={refusal !== null}
          error={messages.fields.role}
          onChange={(role) => {
            if (role !== null) set({ role })
          }}
        />
        <Select
          label={t('form.language')}
          data={languageSchema.options.map((value) => ({ value, label: t(`common:language.${value}`) }))}
          placeholder={t('form.companyLanguage')}
          value={draft.language}
          allowDeselect={false}
          onChange={(_value, option) => {
            const language = languageSchema.safeParse(option?.value)
            if (language.success) set({ language: language.data })
          }}
        />
      </div>
      <div className={form.actions}>
        <FormFailure error={change.error} text={messages.text} />
        {body && (
          <Button
            variant="default"
            onClick={() => {
              setDraft(draftOf(user))
              change.reset()
            }}
          >
            {t('common:action.cancel')}
          </Button>
        )}
        <Button type="submit" disabled={!body || isNameless} loading={change.isPending}>
          {t('common:action.save')}
        </Button>
      </div>
      <UnsavedGuard isDirty={body !== null && !change.isPending} placeOf={placeOf} />
    </form>
  )
}
