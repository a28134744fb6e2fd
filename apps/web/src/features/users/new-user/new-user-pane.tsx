import { createUser, inviteUser, listCompanies, listUsers, type User } from '@muloqot/contract'
import { Button, SegmentedControl } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRightsIn } from '../../../shared/api/rights.ts'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { NoPermissionState } from '../../../shared/ui/error-state.tsx'
import { FormFailure } from '../../../shared/ui/form-failure.tsx'
import { SidePane } from '../../../shared/ui/side-pane.tsx'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import { UnsavedGuard } from '../../../shared/ui/unsaved-guard.tsx'
import { useFieldMessages } from '../../../shared/ui/use-field-messages.ts'
import { nameOf } from '../user-state.tsx'
import { usersSearchSchema } from '../users-search.ts'
import { emptyDraft, missingIn, NewUserFields, type NewUserDraft } from './new-user-fields.tsx'

const route = getRouteApi('/_shell/users')
const formId = 'new-user'

/** The form belongs to the open pane; the list beside it may be filtered all the same. */
const placeOf = ({ pathname, search }: { pathname: string; search: object }): string => {
  const { open, join } = usersSearchSchema.parse(search)
  return JSON.stringify([pathname, open, join === undefined])
}

const passwordCodes = {
  'auth.password_too_short': 'password',
  'auth.password_too_long': 'password',
  'auth.password_common': 'password',
  'auth.password_holds_email': 'password',
  'user.email_taken': 'email',
  'user.role_unknown': 'role',
  'user.role_inactive': 'role',
  'role.beyond_yours': 'role',
  'company.blocked': 'company_id',
  'company.not_found': 'company_id',
} as const

/** Somebody joins: by an e-mail in which they choose their password, or at once with one that is told them. */
export const NewUserPane = ({
  how,
  companyId,
  onClose,
}: {
  how: 'invite' | 'create'
  companyId: string | undefined
  onClose: () => void
}): ReactNode => {
  const { t } = useTranslation(['users', 'common'])
  const navigate = route.useNavigate()
  const [draft, setDraft] = useState<NewUserDraft>({ ...emptyDraft, company_id: companyId })
  const [isTried, setIsTried] = useState(false)
  const rights = useRightsIn(draft.company_id)
  const changes = [listUsers, listCompanies]
  const create = useCall(createUser, changes)
  const invite = useCall(inviteUser, changes)
  const isInvite = how === 'invite'
  const { error, isPending } = isInvite ? invite : create
  const missing = missingIn(draft, isInvite)
  const messages = useFieldMessages(
    error,
    ['email', 'name', 'surname', 'password', 'role', 'company_id'],
    passwordCodes,
  )
  const done = ({ user }: { user: User }): void => {
    toastDone(isInvite ? t('add.invited', { email: user.email }) : t('add.created', { name: nameOf(user) }))
    void navigate({
      search: (before) => ({ ...before, join: undefined, open: user.id }),
      ignoreBlocker: true,
    })
  }
  const submit = (): void => {
    setIsTried(true)
    if (missing.length > 0) return
    const { password, company_id, ...person } = draft
    const body = { ...person, ...(company_id === undefined ? {} : { company_id }) }
    if (isInvite) invite.mutate({ body }, { onSuccess: done })
    else create.mutate({ body: { ...body, password } }, { onSuccess: done })
  }
  const isDirty = draft.email !== '' || draft.name !== '' || draft.surname !== '' || draft.password !== ''
  const title = isInvite ? t('add.invite') : t('add.create')
  if (!rights.has('users.write') && draft.company_id === companyId)
    return (
      <SidePane title={title} onClose={onClose}>
        <NoPermissionState />
      </SidePane>
    )
  return (
    <>
      <SidePane
        title={title}
        onClose={onClose}
        footer={
          <>
            <FormFailure error={error} text={messages.text} />
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" form={formId} loading={isPending}>
              {isInvite ? t('add.send') : t('common:action.create')}
            </Button>
          </>
        }
      >
        <SegmentedControl
          fullWidth
          mb="md"
          value={how}
          data={[
            { value: 'invite', label: t('add.byMail') },
            { value: 'create', label: t('add.byPassword') },
          ]}
          onChange={(value) => {
            const join = value === 'create' ? 'create' : 'invite'
            void navigate({ search: (before) => ({ ...before, join }), replace: true, ignoreBlocker: true })
          }}
        />
        <NewUserFields
          id={formId}
          isInvite={isInvite}
          draft={draft}
          missing={isTried ? missing : []}
          errors={messages.fields}
          onChange={(change) => {
            setDraft((before) => ({ ...before, ...change }))
          }}
          onSubmit={submit}
        />
      </SidePane>
      <UnsavedGuard isDirty={isDirty} placeOf={placeOf} />
    </>
  )
}
