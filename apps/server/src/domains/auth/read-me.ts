import { languageSchema, type Me } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { findMe } from './auth.repo.ts'

/** @throws AppError `auth.token_invalid` when the person is no longer there. */
export const readMe = async (deps: Pick<PlatformDeps, 'db'>, ctx: RequestContext): Promise<Me> => {
  const me = await deps.db.inCompany(ctx, async (tx) => await findMe(tx, ctx.userId))
  if (!me) throw new AppError('auth.token_invalid')
  return {
    ...me,
    language: languageSchema.parse(me.language),
    role: ctx.role,
    mustSetUpSecondFactor: ctx.mustSetUpSecondFactor,
    permissions: [...ctx.permissions],
  }
}
