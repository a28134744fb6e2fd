import { roleUseSchema } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../shared/api/api-error.ts'
import { useErrorText } from '../../shared/ui/use-error-text.ts'

const namedMax = 5

/** Why a role cannot be taken away: how many people and keys have it, and who they are. */
export const RoleUseWords = ({
  error,
  roleKey,
}: {
  error: unknown
  roleKey: string | undefined
}): ReactNode => {
  const { t } = useTranslation('roles')
  const errorText = useErrorText()
  const use =
    error instanceof ApiError && error.code === 'role.in_use' ? roleUseSchema.safeParse(error.details) : null
  if (!use?.success) return errorText(error)
  const { users, keys, users_count, keys_count } = use.data
  const names = [...users, ...keys].slice(0, namedMax).map(({ name }) => name)
  const rest = users_count + keys_count - names.length
  return (
    <>
      {errorText(error)} {users_count > 0 && t('peopleCount', { count: users_count })}
      {users_count > 0 && keys_count > 0 && ', '}
      {keys_count > 0 && t('keyCount', { count: keys_count })}
      {`: ${names.join(', ')}${rest > 0 ? ` +${rest}` : ''}. `}
      {users_count > 0 && roleKey !== undefined && (
        <Link to="/users" search={{ role: roleKey }}>
          {t('delete.showPeople')}
        </Link>
      )}
    </>
  )
}
