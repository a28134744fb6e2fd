import type { PlatformDeps } from '#src/platform/deps.ts'
import type { AnonymousContext, RequestContext } from '#src/platform/http/request-context.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { actorOf } from '../actor-of.ts'
import { endSessionsOf } from '../end-access.repo.ts'
import { hashRefreshToken } from '../refresh-token.ts'
import { endSessionOf, findTokenOwner } from '../sessions.repo.ts'

type SignOutDeps = Pick<PlatformDeps, 'db' | 'clock'>

/** Ends the sign-in that a refresh token belongs to, with its access tokens. A token of nobody changes nothing. */
export const signOut = async (deps: SignOutDeps, ctx: AnonymousContext, token: string): Promise<void> => {
  const owner = await deps.db.asSystem(
    'sign in',
    async (tx) => await findTokenOwner(tx, hashRefreshToken(token)),
  )
  if (!owner) return
  const tenant = { companyId: owner.companyId, actor: actorOf(owner.userId, 'logout', ctx) }
  await deps.db.inCompany(tenant, async (tx) => {
    await endSessionOf(tx, owner, 'sign-out', deps.clock.now())
  })
}

/** Ends every sign-in of the person who asks, this one too. */
export const signOutEverywhere = async (deps: SignOutDeps, ctx: RequestContext): Promise<void> => {
  const { companyId, userId } = ctx
  await deps.db.inCompany(ctx, async (tx) => {
    await endSessionsOf(tx, { companyId, userId }, 'sign-out-all', deps.clock.now())
  })
}

/** Ends one sign-in of the person who asks. @throws AppError `session.not_found` when it is not theirs or has ended. */
export const endOwnSession = async (
  deps: SignOutDeps,
  ctx: RequestContext,
  sessionId: string,
): Promise<void> => {
  const { userId } = ctx
  await deps.db.inCompany(ctx, async (tx) => {
    const isEnded = await endSessionOf(tx, { userId, sessionId }, 'ended', deps.clock.now())
    if (!isEnded) throw new AppError('session.not_found')
  })
}
