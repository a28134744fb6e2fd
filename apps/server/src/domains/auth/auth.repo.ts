import type { SystemRole } from '@muloqot/contract'
import type { Tx } from '#src/platform/db/database.ts'

export type UserForSignIn = { id: string; companyId: string; passwordHash: string; role: SystemRole }

/** The person with this address in any company; needs the system role. */
export const findUserByEmail = async (tx: Tx, email: string): Promise<UserForSignIn | undefined> => {
  const row = await tx
    .selectFrom('users')
    .select(['id', 'companyId', 'passwordHash', 'role'])
    .where('email', '=', email)
    .executeTakeFirst()
  // The column's check constraint holds the same list.
  return row && { ...row, role: row.role as SystemRole }
}

export const insertSession = async (
  tx: Tx,
  session: {
    id: string
    companyId: string
    userId: string
    refreshTokenHash: Buffer
    address: string
    agent: string
    createdAt: Date
    expiresAt: Date
  },
): Promise<void> => {
  await tx.insertInto('sessions').values(session).execute()
}

export const findMe = async (
  tx: Tx,
  userId: string,
): Promise<
  | {
      id: string
      email: string
      fullName: string
      organizationId: string
      organizationName: string
      language: string
      timeZone: string
    }
  | undefined
> =>
  await tx
    .selectFrom('users')
    .innerJoin('companies', 'companies.id', 'users.companyId')
    .select((eb) => [
      'users.id',
      'users.email',
      'users.fullName',
      'companies.id as organizationId',
      'companies.name as organizationName',
      'companies.timeZone',
      eb.fn.coalesce('users.language', 'companies.language').as('language'),
    ])
    .where('users.id', '=', userId)
    .executeTakeFirst()

export const hasAnyUser = async (tx: Tx): Promise<boolean> =>
  (await tx.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined

export const insertCompany = async (tx: Tx, name: string): Promise<string> => {
  const { id } = await tx.insertInto('companies').values({ name }).returning('id').executeTakeFirstOrThrow()
  return id
}

export const insertUser = async (
  tx: Tx,
  user: { companyId: string; email: string; passwordHash: string; fullName: string; role: SystemRole },
): Promise<string> => {
  const { id } = await tx.insertInto('users').values(user).returning('id').executeTakeFirstOrThrow()
  return id
}
