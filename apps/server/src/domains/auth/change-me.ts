import type { Language, Me } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { updateUser } from './auth.repo.ts'
import { readMe } from './read-me.ts'

/** Changes one's name or language. @throws AppError `request.nothing_to_change` */
export const changeMe = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  change: { name?: string | undefined; surname?: string | undefined; language?: Language | null | undefined },
): Promise<Me> => {
  if (Object.values(change).every((value) => value === undefined)) {
    throw new AppError('request.nothing_to_change')
  }
  const { companyId, userId } = ctx
  await deps.db.inCompany(ctx, async (tx) => {
    await updateUser(tx, { companyId, userId }, change, deps.clock.now())
  })
  return await readMe(deps, ctx)
}
