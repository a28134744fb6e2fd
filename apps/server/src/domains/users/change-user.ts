import type { ChangeUserBody, User } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { onlyGiven } from '#src/platform/http/only-given.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { applyChange } from './apply-change.ts'
import { blockOf } from './block-rules.ts'
import type { UserToChange } from './user-to-change.repo.ts'
import type { UserChange } from './users.repo.ts'

type Given = ReturnType<typeof onlyGiven<ChangeUserBody>>

const differing = (user: UserToChange, given: Given): UserChange => ({
  ...(given.email === undefined || given.email === user.email ? {} : { email: given.email }),
  ...(given.name === undefined ? {} : { name: given.name }),
  ...(given.surname === undefined ? {} : { surname: given.surname }),
  ...(given.preferred_language === undefined ? {} : { language: given.preferred_language }),
  ...(given.role === undefined || given.role === user.role ? {} : { role: given.role }),
  ...(given.is_active === undefined || given.is_active === user.isActive
    ? {}
    : { isActive: given.is_active }),
  ...(given.is_blocked === undefined ? {} : blockOf(user, given.is_blocked)),
})

/**
 * Changes the given fields of somebody; null counts as not given.
 * @throws AppError `request.nothing_to_change`, and those of `applyChange`
 */
export const changeUser = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  userId: string,
  body: ChangeUserBody,
): Promise<{ success: true; user: User }> => {
  const given = onlyGiven(body)
  if (Object.keys(given).length === 0) throw new AppError('request.nothing_to_change')
  return { success: true, user: await applyChange(deps, ctx, userId, (user) => differing(user, given)) }
}

/**
 * Deletes somebody so that they can be brought back (`is_active: true`): they are out at once, and their address and
 * what they did stay theirs.
 * @throws AppError those of `applyChange`
 */
export const deleteUser = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  userId: string,
): Promise<{ success: true }> => {
  await applyChange(deps, ctx, userId, ({ isActive }) => (isActive ? { isActive: false } : {}))
  return { success: true }
}

/** Blocks or unblocks somebody. @throws AppError those of `applyChange` */
export const setUserBlocked = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  userId: string,
  isBlocked: boolean,
): Promise<{ success: true }> => {
  await applyChange(deps, ctx, userId, (user) => blockOf(user, isBlocked))
  return { success: true }
}
