import type { CompanyHistoryEntry } from '@muloqot/contract'
import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

export type HistoryRow = {
  companyId: string
  companyName: string
  action: CompanyHistoryEntry['action']
  balanceAtTime: bigint | null
  createdAt: Date
}

/** When somebody joined and left those companies, newest first; a move leaves one and joins the other at one moment. */
export const listHistory = async (
  tx: Tx,
  companyIds: 'all' | readonly string[],
  userId: string,
): Promise<HistoryRow[]> => {
  const within = companyIds === 'all' ? sql`true` : sql`h.company_id = any(${companyIds}::uuid[])`
  const { rows } = await sql<HistoryRow>`
    select h.company_id, c.name as company_name, h.action, h.balance_at_time, h.created_at
    from user_company_history h join companies c on c.id = h.company_id
    where h.user_id = ${userId} and ${within}
    order by h.created_at desc, h.action`.execute(tx)
  return rows
}
