import type { Tx } from '#src/platform/db/database.ts'

export type UserForSignIn = {
  id: string
  companyId: string
  passwordHash: string
  isAllowedIn: boolean
  isVerified: boolean
}

/** The person with this address in any company; needs the system role. */
export const findUserByEmail = async (tx: Tx, email: string): Promise<UserForSignIn | undefined> =>
  await tx
    .selectFrom('users')
    .innerJoin('companies', 'companies.id', 'users.companyId')
    .innerJoin('roles', (join) =>
      join.onRef('roles.companyId', '=', 'users.companyId').onRef('roles.name', '=', 'users.role'),
    )
    .select((eb) => [
      'users.id',
      'users.companyId',
      'users.passwordHash',
      eb
        .and([
          eb('users.isActive', '=', true),
          eb('users.isBlocked', '=', false),
          eb('roles.isActive', '=', true),
          eb('companies.isActive', '=', true),
          eb('companies.deletedAt', 'is', null),
        ])
        .$castTo<boolean>()
        .as('isAllowedIn'),
      eb('users.emailVerifiedAt', 'is not', null).$castTo<boolean>().as('isVerified'),
    ])
    .where('users.email', '=', email)
    .executeTakeFirst()

export const findMe = async (
  tx: Tx,
  userId: string,
): Promise<
  | {
      id: string
      email: string
      name: string
      surname: string
      roleName: string
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
    .innerJoin('roles', (join) =>
      join.onRef('roles.companyId', '=', 'users.companyId').onRef('roles.name', '=', 'users.role'),
    )
    .select((eb) => [
      'users.id',
      'users.email',
      'users.name',
      'users.surname',
      'roles.displayName as roleName',
      'companies.id as organizationId',
      'companies.name as organizationName',
      'companies.timeZone',
      eb.fn.coalesce('users.language', 'companies.language').as('language'),
    ])
    .where('users.id', '=', userId)
    .executeTakeFirst()

export const hasAnyUser = async (tx: Tx): Promise<boolean> =>
  (await tx.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined

export const insertCompany = async (
  tx: Tx,
  company: { name: string; isPlatform?: boolean },
): Promise<string> => {
  const { id } = await tx.insertInto('companies').values(company).returning('id').executeTakeFirstOrThrow()
  return id
}

export const insertUser = async (
  tx: Tx,
  user: {
    companyId: string
    email: string
    passwordHash: string
    name: string
    surname: string
    role: string
    emailVerifiedAt: Date | null
  },
): Promise<string> => {
  const { id } = await tx.insertInto('users').values(user).returning('id').executeTakeFirstOrThrow()
  return id
}
