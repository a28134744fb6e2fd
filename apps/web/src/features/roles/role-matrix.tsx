import type { Permission, Role } from '@muloqot/contract'
import { Tooltip } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { permissionGroups } from '../../shared/ui/permission-words.ts'
import { useRoleName } from '../../shared/ui/role-name.ts'
import css from './role-matrix.module.css'

const Head = ({ role, isOpen }: { role: Role; isOpen: boolean }): ReactNode => {
  const { t } = useTranslation('roles')
  const roleName = useRoleName()
  const { id, name, display_name, is_system, is_active, users_count } = role
  const shown = roleName(name, display_name)
  return (
    <th scope="col" data-open={isOpen}>
      <Link to="/roles" search={{ open: id }} className={css.role} title={shown}>
        {shown}
      </Link>
      <span className={css.about}>
        {is_active ? (is_system ? t('system') : t('own')) : t('off')}
        {users_count !== null && (
          <>
            {' · '}
            <Link to="/users" search={{ role: name }} className={css.people}>
              {t('peopleCount', { count: users_count })}
            </Link>
          </>
        )}
      </span>
    </th>
  )
}

/** What each role may do: permissions down, roles across. A role's name opens it. */
export const RoleMatrix = ({
  roles,
  openId,
}: {
  roles: readonly Role[]
  openId: string | undefined
}): ReactNode => {
  const { t } = useTranslation(['roles', 'permissions'])
  // What nobody here can have is no row.
  const has = (permission: Permission): boolean =>
    roles.some(({ permissions }) => permissions.includes(permission))
  const isOfPlatform = has('platform.read')
  const groups = permissionGroups.filter(({ name }) => name !== 'platform' || isOfPlatform)
  return (
    <div className={css.scroller}>
      <table className={css.matrix} aria-label={t('roles:title')}>
        <thead>
          <tr>
            <th scope="col" className={css.corner}>
              <span className="visually-hidden">{t('roles:permissions')}</span>
            </th>
            {roles.map((role) => (
              <Head key={role.id} role={role} isOpen={role.id === openId} />
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.name}>
            <tr>
              <th scope="rowgroup" colSpan={roles.length + 1} className={css.group}>
                {t(`permissions:group.${group.name}`)}
              </th>
            </tr>
            {group.permissions.map((permission) => (
              <tr key={permission}>
                <th scope="row" className={css.permission} aria-label={t(`permissions:name.${permission}`)}>
                  <Tooltip label={t(`permissions:text.${permission}`)} multiline maw={320}>
                    <span>{t(`permissions:name.${permission}`)}</span>
                  </Tooltip>
                </th>
                {roles.map(({ id, permissions }) => (
                  <td key={id} data-open={id === openId}>
                    {permissions.includes(permission) ? (
                      <IconCheck size={16} aria-label={t('roles:may')} className={css.yes} />
                    ) : (
                      <span className={css.no} aria-label={t('roles:mayNot')} role="img" />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}
