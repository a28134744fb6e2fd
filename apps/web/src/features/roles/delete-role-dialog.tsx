import { deleteRole, listRoles, type Role } from '@muloqot/contract'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../shared/api/use-endpoint.ts'
import { Dialog } from '../../shared/ui/dialog.tsx'
import form from '../../shared/ui/form.module.css'
import { toastDone } from '../../shared/ui/toasts.tsx'
import { RoleUseWords } from './role-use-words.tsx'

/** Asks before a role goes. One that people have is not deleted: it says how many and leads to them. */
export const DeleteRoleDialog = ({
  role,
  onClose,
  onDeleted,
}: {
  role: Role
  onClose: () => void
  onDeleted: () => void
}): ReactNode => {
  const { t } = useTranslation(['roles', 'common'])
  const remove = useCall(deleteRole, [listRoles])
  const count = role.users_count ?? 0
  const submit = (): void => {
    remove.mutate(
      { params: { role_id: role.id } },
      {
        onSuccess: () => {
          toastDone(t('deleted', { name: role.display_name }))
          onDeleted()
        },
      },
    )
  }
  return (
    <Dialog opened onClose={onClose} title={t('delete.title', { name: role.display_name })} size={440}>
      {count > 0 ? (
        <p className={form.note}>
          {t('delete.inUse', { count })}{' '}
          <Link to="/users" search={{ role: role.name }}>
            {t('delete.showPeople')}
          </Link>
        </p>
      ) : (
        <p className={form.note}>{t('delete.text')}</p>
      )}
      {remove.error && (
        <p className={form.failure} role="alert">
          <RoleUseWords error={remove.error} roleKey={role.name} />
        </p>
      )}
      <div className={form.actions}>
        <Button variant="default" onClick={onClose}>
          {count > 0 ? t('common:action.close') : t('common:action.cancel')}
        </Button>
        {count === 0 && (
          <Button color="red" data-autofocus loading={remove.isPending} onClick={submit}>
            {t('delete.action')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
