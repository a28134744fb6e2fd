import { balancesOf } from '#src/domains/billing/index.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { Reach } from './reach-company.ts'
import type { Scope } from './scope.ts'

/** Tiyin that the companies of a list have, without those whose balance the asker may not see. */
export const balancesFor = async (
  tx: Tx,
  scope: Pick<Scope, 'permissionsIn'>,
  companies: readonly { id: string }[],
): Promise<ReadonlyMap<string, bigint>> => {
  const visible = companies.filter(({ id }) => scope.permissionsIn(id).has('balance.read'))
  return await balancesOf(
    tx,
    visible.map(({ id }) => id),
  )
}

/** Tiyin that one company has; null for those who may not see it. */
export const balanceFor = async (
  tx: Tx,
  { companyId, permissions }: Pick<Reach, 'companyId' | 'permissions'>,
): Promise<bigint | null> => {
  const balances = await balancesFor(tx, { permissionsIn: () => permissions }, [{ id: companyId }])
  return balances.get(companyId) ?? null
}
