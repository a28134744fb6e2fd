import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

/** Somebody who wants to be let in, before it is known whether they are who they say. */
export type UserForSignIn = {
  id: string
  companyId: string
  email: string
  /** Null while they are invited and have not chosen one. */
  passwordHash: string | null
  isAllowedIn: boolean
  isVerified: boolean
  hasSecondFactor: boolean
  language: string
  /** Where they have signed in from before. */
  addresses: string[]
}

/** Addresses of one person beyond this many are not told apart from unknown ones. */
const addressesMax = 200

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
      'users.email',
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
      eb('users.secondFactorSince', 'is not', null).$castTo<boolean>().as('hasSecondFactor'),
      eb.fn.coalesce('users.language', 'companies.language').as('language'),
      sql<string[]>`array(select distinct s.address from sessions s
        where s.company_id = users.company_id and s.user_id = users.id limit ${addressesMax})`.as(
        'addresses',
      ),
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
      hasSecondFactor: boolean
    }
  | undefined
> =>
  await tx
    .selectFrom('users')
    .innerJoin('companies', 'companies.id', 'users.companyId')
    .innerJoin('roles', (join) =>
      join.onRef('roles.companyId', '=', 'users.companyId').onRef('roles.name', '=', 'users.role'),
    )
    .leftJoin('userSettings', (join) =>
      join
        .onRef('userSettings.companyId', '=', 'users.companyId')
        .onRef('userSettings.userId', '=', 'users.id'),
    )
    .select((eb) => [
      'users.id',
      'users.email',
      'users.name',
      'users.surname',
      'roles.displayName as roleName',
      'companies.id as organizationId',
      'companies.name as organizationName',
      eb.fn.coalesce('userSettings.timezone', 'companies.timeZone').as('timeZone'),
      eb('users.secondFactorSince', 'is not', null).$castTo<boolean>().as('hasSecondFactor'),
      eb.fn.coalesce('users.language', 'companies.language').as('language'),
    ])
    .where('users.id', '=', userId)
    .executeTakeFirst()

export const hasAnyUser = async (tx: Tx): Promise<boolean> =>
  (await tx.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined

export const insertCompany = async (
  tx: Tx,
  company: { id?: string; name: string; language?: string; isPlatform?: boolean },
): Promise<string> => {
  const { id } = await tx.insertInto('companies').values(company).returning('id').executeTakeFirstOrThrow()
  return id
}

export const insertUser = async (
  tx: Tx,
  user: {
    id?: string
    companyId: string
    email: string
    passwordHash: string | null
    name: string
    surname: string
    role: string
    language?: string | null
    emailVerifiedAt: Date | null
  },
): Promise<string> => {
  const { id } = await tx.insertInto('users').values(user).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Changes what is named of one person. */
export const updateUser = async (
  tx: Tx,
  { companyId, userId }: { companyId: string; userId: string },
  change: {
    name?: string | undefined
    surname?: string | undefined
    language?: string | null | undefined
    passwordHash?: string
    emailVerifiedAt?: Date
  },
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('users')
    .set({ ...change, updatedAt: now })
    .where('companyId', '=', companyId)
    .where('id', '=', userId)
    .execute()
}

export const findPasswordHash = async (
  tx: Tx,
  userId: string,
): Promise<{ email: string; passwordHash: string | null } | undefined> =>
  await tx.selectFrom('users').select(['email', 'passwordHash']).where('id', '=', userId).executeTakeFirst()

/**
 * Whether somebody's password is still the one that was checked, and stays so until the transaction ends: whoever
 * changes it at this moment waits, and then ends the sign-in that is being opened.
 */
export const isPasswordStill = async (
  tx: Tx,
  { id, passwordHash }: { id: string; passwordHash: string | null },
): Promise<boolean> =>
  (await tx
    .selectFrom('users')
    .select('id')
    .where('id', '=', id)
    .where('passwordHash', '=', passwordHash)
    .forShare()
    .executeTakeFirst()) !== undefined
