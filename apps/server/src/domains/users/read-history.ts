import type { CompanyHistoryEntry } from '@muloqot/contract'
import { readOver, scopeOf } from '#src/domains/companies/index.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { toNumber } from '#src/platform/money/to-number.ts'
import { listHistory } from './history.repo.ts'

/**
 * Which companies somebody joined and left, of those within the asker's reach, newest first. What a company had at that
 * moment is for those who may see what it has.
 */
export const readHistory = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  userId: string,
): Promise<CompanyHistoryEntry[]> => {
  const scope = await scopeOf(deps, ctx, 'users.read')
  const rows = await readOver(deps, ctx, scope, async (tx) => await listHistory(tx, scope.ids, userId))
  return rows.map(({ companyId, companyName, action, balanceAtTime, createdAt }) => ({
    company_id: companyId,
    company_name: companyName,
    action,
    balance_at_time:
      balanceAtTime !== null && scope.permissionsIn(companyId).has('balance.read')
        ? toNumber(balanceAtTime)
        : null,
    created_at: createdAt.toISOString(),
  }))
}
