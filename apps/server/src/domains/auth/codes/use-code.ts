import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { AnonymousContext } from '#src/platform/http/request-context.ts'
import { actorOf, nobodyOf } from '../actor-of.ts'
import { findUserByEmail, type UserForSignIn } from '../auth.repo.ts'
import { isKnownNetwork, limitsOf, networkOf, type Limit } from '../throttle/throttle-rules.ts'
import { countFailure, refuseIfTooMany } from '../throttle/throttle.ts'
import type { CodePurpose } from './code-rules.ts'
import { takeCode } from './take-code.ts'

type CodeDeps = Pick<PlatformDeps, 'db' | 'clock' | 'secretKey'>

const reason = 'codes and tries of people not signed in'

/** Stands in for whoever is not known, so that the same is done for them. */
const nil = '00000000-0000-0000-0000-000000000000'

/** Whose address it is, if anybody's, and the counts that a wrong code of theirs belongs to. */
export type CodeHolder = { user: UserForSignIn | undefined; limits: Limit[] }

/** Looks up who may enter a code for this address. @throws AppError `request.too_many` */
export const findCodeHolder = async (
  deps: CodeDeps,
  ctx: AnonymousContext,
  email: string,
): Promise<CodeHolder> => {
  const network = networkOf(ctx.address)
  return await deps.db.asSystem(reason, async (tx) => {
    const user = await findUserByEmail(tx, email)
    const isKnown = isKnownNetwork(user?.addresses ?? [], network)
    const limits = limitsOf('code', { account: email, network, isKnown })
    await refuseIfTooMany(tx, limits, deps.clock.now())
    return { user, limits }
  })
}

/**
 * Does something for whoever enters the code that was sent to their address, in the commit that uses the code up.
 * Known and unknown people get the same answer after the same work, and so do those who are blocked.
 * @throws AppError `auth.code_wrong`, `request.too_many`
 */
export const useCode = async <Result>(
  deps: CodeDeps,
  ctx: AnonymousContext,
  { user, limits }: CodeHolder,
  entered: { code: string; purpose: CodePurpose; action: string },
  apply: (tx: Tx, user: UserForSignIn) => Promise<Result>,
): Promise<Result> => {
  const { code, purpose, action } = entered
  const actor = user ? actorOf(user.id, action, ctx) : nobodyOf(action, ctx)
  const companyId = user?.companyId ?? nil
  const owner = { companyId, userId: user?.id ?? nil, purpose }
  const done = await deps.db.inCompany({ companyId, actor }, async (tx) => {
    const isRight = await takeCode(deps, tx, owner, code, ctx.address)
    return isRight && user?.isAllowedIn ? { result: await apply(tx, user) } : null
  })
  if (done) return done.result
  await countFailure(deps, limits)
  throw new AppError('auth.code_wrong')
}
