import { randomBytes } from 'node:crypto'
import { hashPassword } from '#src/platform/crypto/password.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { sql } from 'kysely'
import { hasAnyUser, insertCompany, insertUser } from './auth.repo.ts'

/** The sign-in that was just made; the password is known at this moment only. */
export type FirstAdmin = { email: string; password: string; isPasswordGenerated: boolean }

/** Any number; two processes that start at once make one admin. */
const firstAdminLock = 7_240_002

/**
 * On an empty installation, makes the first company and its first admin, with the e-mail and password from the
 * environment or generated ones. Afterwards the environment's values change nothing.
 * @returns the sign-in when it was made now, else null.
 */
export const ensureFirstAdmin = async (
  deps: Pick<PlatformDeps, 'db' | 'config' | 'clock'>,
): Promise<FirstAdmin | null> => {
  const isEmpty = await deps.db.asSystem('first start', async (tx) => !(await hasAnyUser(tx)))
  if (!isEmpty) return null
  const { email, password } = deps.config.admin
  const admin: FirstAdmin = {
    email: (email ?? 'admin@muloqot.local').toLowerCase(),
    password: password ?? randomBytes(12).toString('base64url'),
    isPasswordGenerated: password === null,
  }
  const passwordHash = await hashPassword(admin.password)
  return await deps.db.asSystem('first start', async (tx) => {
    await sql`select pg_advisory_xact_lock(${firstAdminLock})`.execute(tx)
    if (await hasAnyUser(tx)) return null
    const companyId = await insertCompany(tx, { name: 'Muloqot', isPlatform: true })
    await insertUser(tx, {
      companyId,
      email: admin.email,
      passwordHash,
      name: 'Admin',
      surname: '',
      role: 'admin',
      emailVerifiedAt: deps.clock.now(),
    })
    return admin
  })
}
