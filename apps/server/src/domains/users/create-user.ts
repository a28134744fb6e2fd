import type { User } from '@muloqot/contract'
import { inPasswordTurn, refuseWeakPassword } from '#src/domains/auth/index.ts'
import { reachCompany, requireOpenCompany } from '#src/domains/companies/index.ts'
import { roleToGive } from '#src/domains/roles/index.ts'
import { hashPassword } from '#src/platform/crypto/password.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { presentUser } from './present-user.ts'
import { findUser, insertUser } from './users.repo.ts'

/**
 * Adds somebody to a company who can sign in at once. Whoever adds them vouches for the address; inviting them leaves
 * that, and the password, to themselves.
 * @throws AppError `company.not_found`, `auth.forbidden`, `company.blocked`, `user.email_taken`, `user.role_unknown`,
 *   `user.role_inactive`, `role.beyond_yours`, and those of a weak password
 */
export const createUser = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  body: {
    email: string
    name: string
    surname: string
    password: string
    role: string
    company_id?: string | undefined
  },
): Promise<{ success: true; user: User }> => {
  const { email, name, surname, password, role } = body
  const reach = await reachCompany(deps, ctx, body.company_id ?? ctx.companyId, 'users.write')
  refuseWeakPassword(password, email)
  const passwordHash = await inPasswordTurn(async () => await hashPassword(password))
  const { companyId } = reach
  return await deps.db.inCompany(reach, async (tx) => {
    await requireOpenCompany(tx, companyId)
    const given = await roleToGive(tx, reach, role)
    const id = await insertUser(tx, {
      companyId,
      email,
      passwordHash,
      name,
      surname,
      role: given.name,
      emailVerifiedAt: deps.clock.now(),
    })
    const row = await findUser(tx, companyId, id)
    if (!row) throw new AppError('user.not_found')
    return { success: true as const, user: presentUser(row) }
  })
}
