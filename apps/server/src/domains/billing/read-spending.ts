import type { getSpending } from '@muloqot/contract'
import type { z } from 'zod'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { toNumber } from '#src/platform/money/to-number.ts'
import { choosePeriod } from './period-rules.ts'
import { dayOf, sumByDay, sumByKind, sumByUser, sumSpending } from './spending.repo.ts'

type Spending = z.input<typeof getSpending.response>

/**
 * Where the money of a time went: the company's for whoever may see its ledger, otherwise one's own.
 * @throws AppError `billing.period_invalid`
 */
export const readSpending = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  query: { from?: string | undefined; to?: string | undefined },
): Promise<Spending> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const chosen = choosePeriod(query, await dayOf(tx, deps.clock.now()))
    if (!chosen) throw new AppError('billing.period_invalid')
    const period = { ...chosen, userId: ctx.permissions.has('transactions.read') ? null : ctx.userId }
    const { spent, refunded } = await sumSpending(tx, period)
    const byUser = await sumByUser(tx, period)
    const byKind = await sumByKind(tx, period)
    const byDay = await sumByDay(tx, period)
    return {
      ...chosen,
      spent: toNumber(spent),
      refunded: toNumber(refunded),
      by_user: byUser.map((row) => ({ user_id: row.userId, name: row.name, spent: toNumber(row.spent) })),
      by_kind: byKind.map((row) => ({ kind: row.kind, spent: toNumber(row.spent) })),
      by_day: byDay.map((row) => ({ day: row.day, spent: toNumber(row.spent) })),
    }
  })
