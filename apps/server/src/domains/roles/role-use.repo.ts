import type { RoleUse } from '@muloqot/contract'
import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

/** So many are named; the rest is counted. */
const namedMax = 20

/** Who has a role: people, deleted ones too because they can be brought back, and keys that still open something. */
export const readRoleUse = async (
  tx: Tx,
  { companyId, name }: { companyId: string; name: string },
  now: Date,
): Promise<RoleUse> => {
  const users = await tx
    .selectFrom('users')
    .select([
      'id',
      sql<string>`trim(name || ' ' || surname)`.as('name'),
      sql<number>`count(*) over ()::int`.as('count'),
    ])
    .where('companyId', '=', companyId)
    .where('role', '=', name)
    .orderBy(sql`lower(name), lower(surname), id`)
    .limit(namedMax)
    .execute()
  const keys = await tx
    .selectFrom('apiKeys')
    .select(['id', 'name', sql<number>`count(*) over ()::int`.as('count')])
    .where('companyId', '=', companyId)
    .where('role', '=', name)
    .where('endedAt', 'is', null)
    .where((eb) => eb.or([eb('expiresAt', 'is', null), eb('expiresAt', '>', now)]))
    .orderBy(sql`lower(name), id`)
    .limit(namedMax)
    .execute()
  return {
    users_count: users[0]?.count ?? 0,
    keys_count: keys[0]?.count ?? 0,
    users: users.map(({ id, name }) => ({ id, name })),
    keys: keys.map(({ id, name }) => ({ id, name })),
  }
}
