import type { ListedTransaction, ListTransactionsQuery } from '@muloqot/contract'
import type { TenantContext } from '#src/platform/db/actor.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { findBalance } from './balances.repo.ts'
import { presentListedTransaction } from './present-billing.ts'
import { countTransactions, listTransactions as listRows } from './transactions.repo.ts'

/**
 * One page of a company's ledger, newest first.
 * @throws AppError `company.not_found`
 */
export const listTransactions = async (
  deps: Pick<PlatformDeps, 'db'>,
  company: TenantContext,
  query: ListTransactionsQuery,
): Promise<{ transactions: ListedTransaction[]; total: number; page: number; limit: number }> =>
  await deps.db.inCompany(company, async (tx) => {
    if (!(await findBalance(tx))) throw new AppError('company.not_found')
    const rows = await listRows(tx, query, query)
    const total = await countTransactions(tx, query)
    return { transactions: rows.map(presentListedTransaction), total, page: query.page, limit: query.limit }
  })
