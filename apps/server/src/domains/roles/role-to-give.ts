import { permissionsOf } from '@muloqot/contract'
import { missingFrom, type Reach } from '#src/domains/companies/index.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { shareRole } from './roles.repo.ts'

/**
 * A role of the reached company that is about to be given to somebody, or to a key. Until the transaction ends it can
 * neither be deleted nor switched off. Nobody gives a role that may do what they may not do there.
 * @throws AppError `user.role_unknown`, `user.role_inactive`, `role.beyond_yours`
 */
export const roleToGive = async (
  tx: Tx,
  { companyId, permissions }: Pick<Reach, 'companyId' | 'permissions'>,
  name: string,
): Promise<{ name: string }> => {
  const role = await shareRole(tx, companyId, name)
  if (!role) throw new AppError('user.role_unknown')
  if (!role.isActive) throw new AppError('user.role_inactive')
  const missing = missingFrom(permissions, permissionsOf(role.name, role.permissions))
  if (missing.length > 0) throw new AppError('role.beyond_yours', { details: { permissions: missing } })
  return { name: role.name }
}
