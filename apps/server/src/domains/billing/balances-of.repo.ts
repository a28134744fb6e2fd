import type { Tx } from '#src/platform/db/database.ts'

/** Tiyin that each of these companies has; those that the transaction may not see are left out. */
export const balancesOf = async (
  tx: Tx,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, bigint>> => {
  if (companyIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('balances')
    .select(['companyId', 'amount'])
    .where('companyId', 'in', companyIds)
    .execute()
  return new Map(rows.map(({ companyId, amount }) => [companyId, amount]))
}
