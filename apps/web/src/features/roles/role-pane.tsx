import { changeRole, createRole, listRoles, type Role } from '@muloqot/contract'
import { ActionIcon, Button, Switch, Textarea, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan, useMe } from '../../shared/api/me.ts'
import { reading, useCall } from '../../shared/api/use-endpoint.ts'
import form from '../../shared/ui/form.module.css'
import { PermissionTicks } from '../../shared/ui/permission-ticks.tsx'
import { useRoleName } from '../../shared/ui/role-name.ts'
import { SidePane } from '../../shared/ui/side-pane.tsx'
import { toastDone } from '../../shared/ui/toasts.tsx'
import { UnsavedGuard } from '../../shared/ui/unsaved-guard.tsx'
import { useFieldMessages } from '../../shared/ui/use-field-messages.ts'
import { DeleteRoleDialog } from './delete-role-dialog.tsx'
import { bodyOf, changeOf, draftOf, newRole, type RoleDraft } from './role-draft.ts'
import { RoleUseWords } from './role-use-words.tsx'
import { rolesSearchSchema } from './roles-search.ts'

const route = getRouteApi('/_shell/roles')

const placeOf = ({ pathname, search }: { pathname: string; search: object }): string =>
  JSON.stringify([pathname, rolesSearchSchema.parse(search)])

/** One role with what it may do. `edited`: null for a new one */
export const RolePane = ({
  edited: role,
  onClose,
}: {
  edited: Role | null
  onClose: () => void
}): ReactNode => {
  const { t } = useTranslation(['roles', 'common'])
  const me = useMe()
  const navigate = route.useNavigate()
  const roleName = useRoleName()
  const mayWrite = useCan('roles.write')
  const known = useQuery(reading(listRoles, { query: {} }))
  const [draft, setDraft] = useState<RoleDraft>(() => (role ? draftOf(role) : newRole))
  const [isTried, setIsTried] = useState(false)
  const [isDeleting, setIsDeleting] = useState(false)
  const create = useCall(createRole, [listRoles])
  const change = useCall(changeRole, [listRoles])
  const error = create.error ?? change.error
  const messages = useFieldMessages(error, ['display_name', 'description', 'name'], {
    'role.name_taken': 'display_name',
  })
  const isNameless = draft.display_name.trim() === ''
  const body = role ? changeOf(role, draft) : null
  const isOwn = role?.name === me.role
  const isSystem = role?.is_system ?? false
  const set = (part: Partial<RoleDraft>): void => {
    setDraft((before) => ({ ...before, ...part }))
  }
  const submit = (): void => {
    setIsTried(true)
    if (isNameless) return
    if (role) {
      if (!body) return
      change.mutate(
        { params: { role_id: role.id }, body },
        {
          onSuccess: () => {
            toastDone(t('saved'))
          },
        },
      )
      return
    }
    const taken = (known.data ?? []).map(({ name }) => name)
    create.mutate(
      { body: bodyOf(draft, taken) },
      {
        onSuccess: ({ id, display_name }) => {
          toastDone(t('created', { name: display_name }))
          void navigate({ search: { open: id }, ignoreBlocker: true })
        },
      },
    )
  }
  const isDirty = role ? body !== null : !isNameless || draft.permissions.length > 0
  const isInUse = (role?.users_count ?? 0) > 0
  return (
    <>
      <SidePane
        title={role ? roleName(role.name, role.display_name) : t('new')}
        onClose={onClose}
        actions={
          role &&
          mayWrite &&
          !isSystem && (
            <ActionIcon
              aria-label={t('delete.action')}
              onClick={() => {
                setIsDeleting(true)
              }}
            >
              <IconTrash size={18} />
            </ActionIcon>
          )
        }
        footer={
          mayWrite ? (
            <>
              {messages.text !== null && (
                <p className={form.failure} role="alert">
                  <RoleUseWords error={error} roleKey={role?.name} />
                </p>
              )}
              <Button variant="default" onClick={onClose}>
                {t('common:action.cancel')}
              </Button>
              <Button
                loading={create.isPending || change.isPending}
                disabled={role !== null && body === null}
                onClick={submit}
              >
                {role ? t('common:action.save') : t('common:action.create')}
              </Button>
            </>
          ) : undefined
        }
      >
        <fieldset className={form.fieldset} disabled={!mayWrite}>
          <div className={form.form}>
            {isSystem && <p className={form.note}>{t('systemExplained')}</p>}
            {isOwn && <p className={form.note}>{t('yourRole')}</p>}
            {role && role.users_count !== null && (
              <Link to="/users" search={{ role: role.name }}>
                {t('haveIt', { count: role.users_count })}
              </Link>
            )}
            <TextInput
              label={t('form.displayName')}
              value={draft.display_name}
              maxLength={255}
              error={isTried && isNameless ? t('form.nameMissing') : messages.fields.display_name}
              onChange={({ currentTarget }) => {
                set({ display_name: currentTarget.value })
              }}
            />
            <Textarea
              label={t('form.description')}
              value={draft.description}
              maxLength={2000}
              autosize
              minRows={2}
              maxRows={6}
              error={messages.fields.description}
              onChange={({ currentTarget }) => {
                set({ description: currentTarget.value })
              }}
            />
            {!isSystem && (
              <Switch
                label={t('form.active')}
                description={isInUse && draft.is_active ? t('form.activeInUse') : t('form.activeExplained')}
                checked={draft.is_active}
                disabled={isInUse && draft.is_active}
                onChange={({ currentTarget }) => {
                  set({ is_active: currentTarget.checked })
                }}
              />
            )}
            <PermissionTicks
              value={draft.permissions}
              given={role?.permissions ?? []}
              isReadOnly={isSystem || !mayWrite}
              mayRaise={!isOwn}
              onChange={(permissions) => {
                set({ permissions })
              }}
            />
          </div>
        </fieldset>
      </SidePane>
      {isDeleting && role && (
        <DeleteRoleDialog
          role={role}
          onClose={() => {
            setIsDeleting(false)
          }}
          onDeleted={() => {
            void navigate({ search: {}, ignoreBlocker: true })
          }}
        />
      )}
      <UnsavedGuard isDirty={isDirty && !change.isPending && !create.isPending} placeOf={placeOf} />
    </>
  )
}
