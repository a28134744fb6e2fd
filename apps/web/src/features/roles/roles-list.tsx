import type { Role } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DataList } from '../../shared/ui/data-list.tsx'
import { useRoleName } from '../../shared/ui/role-name.ts'

/** Roles at a phone's width: each opens its own page of ticks. */
export const RolesList = ({ roles }: { roles: readonly Role[] }): ReactNode => {
  const { t } = useTranslation('roles')
  const roleName = useRoleName()
  return (
    <DataList
      label={t('title')}
      rows={roles}
      columns={[
        {
          name: 'name',
          title: t('form.displayName'),
          renderCell: ({ name, display_name }) => roleName(name, display_name),
        },
        {
          name: 'kind',
          title: t('kind'),
          isQuiet: true,
          renderCell: ({ is_system, is_active }) =>
            [is_system ? t('system') : t('own'), ...(is_active ? [] : [t('off')])].join(' · '),
        },
        {
          name: 'people',
          title: t('people'),
          isQuiet: true,
          renderCell: ({ users_count }) =>
            users_count === null ? null : t('peopleCount', { count: users_count }),
        },
        {
          name: 'permissions',
          title: t('permissions'),
          isQuiet: true,
          renderCell: ({ permissions }) => t('permissionCount', { count: permissions.length }),
        },
      ]}
      renderLink={({ id }, props, children) => (
        <Link to="/roles" search={{ open: id }} {...props}>
          {children}
        </Link>
      )}
    />
  )
}
