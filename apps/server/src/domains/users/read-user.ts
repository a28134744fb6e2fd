import type { ActivityLog, CompanyHistoryEntry, ListedTransaction, User } from '@muloqot/contract'
import { readActivity } from '#src/domains/audit/index.ts'
import { listTransactions } from '#src/domains/billing/index.ts'
import type { Reach } from '#src/domains/companies/index.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { presentUser } from './present-user.ts'
import { readHistory } from './read-history.ts'
import { reachUser } from './reach-user.ts'
import { findUser } from './users.repo.ts'

/** So many of the newest entries tell what somebody did and spent; the lists of their own have the rest. */
const newestMax = 100

const readSpending = async (
  deps: Pick<PlatformDeps, 'db'>,
  reach: Reach,
  userId: string,
): Promise<ListedTransaction[] | null> => {
  if (!reach.permissions.has('transactions.read')) return null
  const { transactions } = await listTransactions(deps, reach, { page: 1, limit: newestMax, user_id: userId })
  return transactions
}

const readDeeds = async (
  deps: Pick<PlatformDeps, 'db'>,
  reach: Reach,
  userId: string,
): Promise<ActivityLog[] | null> => {
  if (!reach.permissions.has('audit.read')) return null
  return (await readActivity(deps, reach, { ownOf: userId }, { page: 1, limit: newestMax })).logs
}

/** Somebody with what they did and spent, and where they were before. @throws AppError `user.not_found`, `auth.forbidden` */
export const readUser = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  userId: string,
): Promise<{
  user: User
  activity_logs: ActivityLog[] | null
  transaction_history: ListedTransaction[] | null
  company_history: CompanyHistoryEntry[]
}> => {
  const reach = await reachUser(deps, ctx, userId, 'users.read')
  const row = await deps.db.inCompany(reach, async (tx) => await findUser(tx, reach.companyId, userId))
  if (!row) throw new AppError('user.not_found')
  return {
    user: presentUser(row),
    activity_logs: await readDeeds(deps, reach, userId),
    transaction_history: await readSpending(deps, reach, userId),
    company_history: await readHistory(deps, ctx, userId),
  }
}
