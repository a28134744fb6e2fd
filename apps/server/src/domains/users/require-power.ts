import { missingFrom, type Reach } from '#src/domains/companies/index.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { isAnotherAtWork, type UserToChange } from './user-to-change.repo.ts'

/**
 * Nobody changes somebody who may do more than they may there: with a new password or address they would become them.
 * @throws AppError `user.beyond_you`
 */
export const requirePower = (reach: Pick<Reach, 'permissions'>, user: UserToChange): void => {
  if (missingFrom(reach.permissions, user.permissions).length > 0) throw new AppError('user.beyond_you')
}

/**
 * What nobody does to themselves: they would raise their own rights, or lock themselves out by mistake.
 * @throws AppError `user.yourself`
 */
export const refuseOneself = (ctx: Pick<RequestContext, 'userId'>, user: Pick<UserToChange, 'id'>): void => {
  if (user.id === ctx.userId) throw new AppError('user.yourself')
}

/**
 * Before somebody is taken away or loses their role: the installation keeps an administrator, and a company a CEO.
 * @throws AppError `user.last_admin`
 */
export const requireAnotherAdmin = async (tx: Tx, user: UserToChange): Promise<void> => {
  const needed = user.isOfPlatform ? 'admin' : 'ceo'
  if (user.role !== needed || !user.isAtWork) return
  if (!(await isAnotherAtWork(tx, user))) throw new AppError('user.last_admin')
}
