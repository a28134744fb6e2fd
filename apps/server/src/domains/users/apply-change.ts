import type { User } from '@muloqot/contract'
import { endCodesOf, endSessionsOf } from '#src/domains/auth/index.ts'
import type { Reach } from '#src/domains/companies/index.ts'
import { roleToGive } from '#src/domains/roles/index.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { presentUser } from './present-user.ts'
import { reachUser } from './reach-user.ts'
import { refuseOneself, requireAnotherAdmin, requirePower } from './require-power.ts'
import { lockUser, type UserToChange } from './user-to-change.repo.ts'
import { findUser, updateUser, type UserChange } from './users.repo.ts'

const refuseWhatIsNotAllowed = async (
  tx: Tx,
  ctx: RequestContext,
  reach: Reach,
  user: UserToChange,
  change: UserChange,
): Promise<void> => {
  const isLoss = change.role !== undefined || change.isActive === false || change.isBlocked === true
  if (isLoss) refuseOneself(ctx, user)
  requirePower(reach, user)
  if (change.role !== undefined) await roleToGive(tx, reach, change.role)
  if (isLoss) await requireAnotherAdmin(tx, user)
}

/**
 * Changes somebody within reach. Every way of changing people goes through here, so that none forgets a rule: nobody
 * changes their own role or standing, nor somebody who may do more than they; nobody gives what they do not have; the
 * last administrator stays. Whoever is put out is out at once.
 * @param differing what is to become different of them, given how they are; may be nothing.
 * @throws AppError `user.not_found`, `auth.forbidden`, `user.yourself`, `user.beyond_you`, `user.last_admin`,
 *   `user.role_unknown`, `user.role_inactive`, `role.beyond_yours`, `user.email_taken`
 */
export const applyChange = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  userId: string,
  differing: (user: UserToChange) => UserChange,
): Promise<User> => {
  const reach = await reachUser(deps, ctx, userId, 'users.write')
  const { companyId } = reach
  return await deps.db.inCompany(reach, async (tx) => {
    const user = await lockUser(tx, companyId, userId)
    if (!user) throw new AppError('user.not_found')
    const change = differing(user)
    await refuseWhatIsNotAllowed(tx, ctx, reach, user, change)
    const now = deps.clock.now()
    if (Object.keys(change).length > 0) await updateUser(tx, companyId, userId, change, now)
    const isOut = change.isActive === false || change.isBlocked === true
    if (isOut) await endSessionsOf(tx, { companyId, userId }, 'blocked', now)
    // Nor may a code open the account that was sent to an address it has no longer.
    if (isOut || change.email !== undefined) await endCodesOf(tx, { companyId, userId }, now)
    const row = await findUser(tx, companyId, userId)
    if (!row) throw new AppError('user.not_found')
    return presentUser(row)
  })
}
