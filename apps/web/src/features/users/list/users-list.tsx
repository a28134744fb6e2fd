import type { User } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../shared/api/me.ts'
import { DataList, type Column } from '../../../shared/ui/data-list.tsx'
import { useRoleName } from '../../../shared/ui/role-name.ts'
import { Time } from '../../../shared/ui/time.tsx'
import { nameOf, UserStateDot } from '../user-state.tsx'
import css from '../users.module.css'

/** People, the newest first. The company stands there when they are of several. */
export const UsersList = ({
  users,
  openId,
}: {
  users: readonly User[]
  openId: string | undefined
}): ReactNode => {
  const { t } = useTranslation('users')
  const me = useMe()
  const roleName = useRoleName()
  const hasOthers = users.some(({ company_id }) => company_id !== me.organizationId)
  const columns: Column<User>[] = [
    {
      name: 'name',
      title: t('column.name'),
      width: '22%',
      renderCell: (user) => (
        <>
          {nameOf(user)}
          {user.id === me.id && <span className={css.you}>{t('you')}</span>}
        </>
      ),
    },
    { name: 'email', title: t('column.email'), isQuiet: true, renderCell: ({ email }) => email },
    {
      name: 'role',
      title: t('column.role'),
      width: '16%',
      renderCell: ({ role, role_name }) => roleName(role, role_name),
    },
    ...(hasOthers
      ? [
          {
            name: 'company',
            title: t('column.company'),
            width: '16%',
            isQuiet: true,
            renderCell: ({ company_name }: User) => company_name,
          },
        ]
      : []),
    {
      name: 'state',
      title: t('column.state'),
      width: 140,
      renderCell: (user) => <UserStateDot user={user} />,
    },
    {
      name: 'activity',
      title: t('column.activity'),
      width: 170,
      isQuiet: true,
      isSpare: true,
      renderCell: ({ last_activity }) => (last_activity === null ? t('never') : <Time at={last_activity} />),
    },
  ]
  return (
    <DataList
      label={t('title')}
      rows={users}
      columns={columns}
      openId={openId}
      renderLink={({ id }, props, children) => (
        <Link
          from="/users"
          to="/users"
          search={(before) => ({ ...before, open: id, join: undefined })}
          {...props}
        >
          {children}
        </Link>
      )}
    />
  )
}
