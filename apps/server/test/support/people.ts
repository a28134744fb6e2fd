import type { Permission } from '@muloqot/contract'
import type { TestApp, TestCompany } from './app.ts'
import { auditOf } from './signing-in.ts'

/** An id that nothing has. */
export const nobody = '0198f000-0000-7000-8000-000000000000'

/** Makes a role of the company's own and gives somebody it: the role's id, and the person. */
export const addUserWith = async (
  server: TestApp,
  company: Pick<TestCompany, 'companyId'>,
  permissions: Permission[],
  name = `role_${Math.random().toString(36).slice(2)}`,
): Promise<TestCompany & { roleId: string; role: string }> => {
  const { id } = await server.deps.db.inCompany({ companyId: company.companyId }, async (tx) =>
    tx
      .insertInto('roles')
      .values({ companyId: company.companyId, name, displayName: name, permissions })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  return { ...(await server.addUser(company, name)), roleId: id, role: name }
}

/** Makes somebody an administrator of their company, as the platform would. */
export const makeAdministrator = async (
  server: TestApp,
  { companyId, userId }: Pick<TestCompany, 'companyId' | 'userId'>,
  permissions: Permission[],
): Promise<void> => {
  await server.deps.db.inCompany({ companyId }, async (tx) =>
    tx.insertInto('companyAdministrators').values({ companyId, userId, permissions }).execute(),
  )
}

/** Places a company below another one. */
export const placeBelow = async (
  server: TestApp,
  { companyId }: Pick<TestCompany, 'companyId'>,
  parent: Pick<TestCompany, 'companyId'>,
): Promise<void> => {
  const admin = await server.createCompany('admin')
  const { status, body } = await server.request(admin, 'PATCH', `/company/${companyId}`, {
    parent_company_id: parent.companyId,
  })
  if (status !== 200) throw new Error(`not placed: ${JSON.stringify(body)}`)
}

/** What one action left in a company's audit log, oldest first. */
export const changesBy = async (
  server: TestApp,
  { companyId }: Pick<TestCompany, 'companyId'>,
  action: string,
): ReturnType<typeof auditOf> => (await auditOf(server, companyId)).filter((row) => row.action === action)

/** How somebody came to a company and went, oldest first. */
export const historyOf = async (
  server: TestApp,
  { companyId }: Pick<TestCompany, 'companyId'>,
  userId: string,
): Promise<{ action: string; balanceAtTime: bigint | null }[]> =>
  await server.deps.db.inCompany({ companyId }, async (tx) =>
    tx
      .selectFrom('userCompanyHistory')
      .select(['action', 'balanceAtTime'])
      .where('userId', '=', userId)
      .orderBy('createdAt')
      .execute(),
  )
