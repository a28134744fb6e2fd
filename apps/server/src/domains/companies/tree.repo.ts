import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

/** Any number; held while the tree of companies changes, so that two moves at once cannot make a circle. */
const treeLock = 7_240_010

/** Until the transaction ends, nobody else changes which company stands below which. */
export const lockTree = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${treeLock})`.execute(tx)
}

export type BranchRow = {
  id: string
  name: string
  isActive: boolean
  parentCompanyId: string | null
  hierarchyLevel: number
  usersCount: number
}

/** A company and those below it, each parent before its children and children by their names; needs the system role. */
export const listBranches = async (tx: Tx, companyId: string): Promise<BranchRow[]> => {
  const { rows } = await sql<BranchRow>`
    with recursive tree as (
      select id, array[lower(name) || id] as path from companies where id = ${companyId} and deleted_at is null
      union all
      select c.id, tree.path || (lower(c.name) || c.id) from companies c join tree on c.parent_company_id = tree.id
      where c.deleted_at is null
    )
    select c.id, c.name, c.is_active, c.parent_company_id, c.hierarchy_level,
      (select count(*)::int from users u where u.company_id = c.id) as users_count
    from tree join companies c on c.id = tree.id order by tree.path`.execute(tx)
  return rows
}

/** Puts a company below another one, or below none, and moves every company below it by as many levels. */
export const placeCompany = async (
  tx: Tx,
  companyId: string,
  place: { parentCompanyId: string | null; levels: number; belowIds: readonly string[] },
  now: Date,
): Promise<void> => {
  // In the order of their ids, as everybody locks who needs several companies.
  await sql`
    select id from companies where id = any(${[companyId, ...place.belowIds]}::uuid[])
    order by id for no key update`.execute(tx)
  await sql`
    update companies set parent_company_id = ${place.parentCompanyId}, hierarchy_level = hierarchy_level + ${place.levels},
      updated_at = ${now} where id = ${companyId}`.execute(tx)
  await sql`
    update companies set hierarchy_level = hierarchy_level + ${place.levels}, updated_at = ${now}
    where id = any(${place.belowIds}::uuid[])`.execute(tx)
}
