import { sql, type Expression, type SqlBool } from 'kysely'
import { containsText } from '#src/platform/db/contains-text.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { Scope } from './scope.ts'

/** A row of `companies`, as the repo reads it. */
export type CompanyRow = {
  id: string
  name: string
  description: string | null
  isActive: boolean
  isPlatform: boolean
  parentCompanyId: string | null
  hierarchyLevel: number
  language: string
  timeZone: string
  requiresSecondFactor: boolean
  /** Null: for ever. */
  autoDeleteRecordsAfterDays: number | null
  createdAt: Date
  updatedAt: Date
}

const columns = [
  'id',
  'name',
  'description',
  'isActive',
  'isPlatform',
  'parentCompanyId',
  'hierarchyLevel',
  'language',
  'timeZone',
  'requiresSecondFactor',
  'autoDeleteRecordsAfterDays',
  'createdAt',
  'updatedAt',
] as const

export type CompanyFilter = {
  ids: Scope['ids']
  search?: string | undefined
  isActive?: boolean | undefined
  parentCompanyId?: string | undefined
}

const matches = (filter: CompanyFilter): Expression<SqlBool> => {
  const conditions = [sql<SqlBool>`companies.deleted_at is null`]
  if (filter.ids !== 'all') conditions.push(sql`companies.id = any(${filter.ids}::uuid[])`)
  if (filter.search) conditions.push(containsText('companies.name', filter.search))
  if (filter.isActive !== undefined) conditions.push(sql`companies.is_active = ${filter.isActive}`)
  if (filter.parentCompanyId) conditions.push(sql`companies.parent_company_id = ${filter.parentCompanyId}`)
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

/** A row of the list; the parent's name is null when the transaction may not see it. */
export type ListedCompanyRow = CompanyRow & { usersCount: number; parentCompanyName: string | null }

export const listCompanyRows = async (
  tx: Tx,
  filter: CompanyFilter,
  { skip, limit }: { skip: number; limit: number },
): Promise<ListedCompanyRow[]> =>
  await tx
    .selectFrom('companies')
    .select(columns)
    .select([
      sql<number>`(select count(*)::int from users u where u.company_id = companies.id)`.as('usersCount'),
      sql<string | null>`(select p.name from companies p where p.id = companies.parent_company_id
        and p.deleted_at is null)`.as('parentCompanyName'),
    ])
    .where(matches(filter))
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(limit)
    .offset(skip)
    .execute()

export const countCompanies = async (tx: Tx, filter: CompanyFilter): Promise<number> => {
  const { count } = await tx
    .selectFrom('companies')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(matches(filter))
    .executeTakeFirstOrThrow()
  return count
}

export const findCompany = async (tx: Tx, id: string): Promise<CompanyRow | undefined> =>
  await tx
    .selectFrom('companies')
    .select(columns)
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()

/** Until the transaction ends, nobody else changes the company, blocks it, or moves somebody into it. */
export const lockCompany = async (tx: Tx, id: string): Promise<CompanyRow | undefined> =>
  await tx
    .selectFrom('companies')
    .select(columns)
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()

/** Until the transaction ends, nobody changes or blocks the company; others may join it at the same time. */
export const shareCompany = async (tx: Tx, id: string): Promise<CompanyRow | undefined> =>
  await tx
    .selectFrom('companies')
    .select(columns)
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .forShare()
    .executeTakeFirst()

/** @throws AppError `company.name_taken` through the unique index. */
export const insertCompany = async (
  tx: Tx,
  company: {
    id: string
    name: string
    description: string | null
    parentCompanyId: string | null
    hierarchyLevel: number
  },
): Promise<void> => {
  await tx.insertInto('companies').values(company).execute()
}

export type CompanyChange = {
  name?: string | undefined
  description?: string | null | undefined
  language?: string | undefined
  timeZone?: string | undefined
  requiresSecondFactor?: boolean | undefined
  autoDeleteRecordsAfterDays?: number | null | undefined
  isActive?: boolean | undefined
}

/** @throws AppError `company.name_taken` through the unique index. */
export const updateCompany = async (
  tx: Tx,
  id: string,
  change: CompanyChange,
  now: Date,
): Promise<CompanyRow | undefined> =>
  await tx
    .updateTable('companies')
    .set({ ...change, updatedAt: now })
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .returning(columns)
    .executeTakeFirst()

/** The people of a company who are in go out with it; who was blocked before is not touched. */
export const blockUsersWithCompany = async (tx: Tx, companyId: string, now: Date): Promise<void> => {
  await tx
    .updateTable('users')
    .set({ isBlocked: true, blockedWithCompany: true, updatedAt: now })
    .where('companyId', '=', companyId)
    .where('isBlocked', '=', false)
    .execute()
}

/** Gives back just what `blockUsersWithCompany` took. */
export const unblockUsersWithCompany = async (tx: Tx, companyId: string, now: Date): Promise<void> => {
  await tx
    .updateTable('users')
    .set({ isBlocked: false, blockedWithCompany: false, updatedAt: now })
    .where('companyId', '=', companyId)
    .where('blockedWithCompany', '=', true)
    .execute()
}
