import * as contract from '@muloqot/contract'
import type { TenantContext } from '#src/platform/db/actor.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { idempotencyKeyOf } from '#src/platform/http/idempotency-key.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { route, type Route } from '#src/platform/http/route.ts'
import { changeCreditLimit, changeWarningLevel } from './change-balance-limits.ts'
import { changePrices } from './change-prices.ts'
import { listTransactions } from './list-transactions.ts'
import { postTransaction } from './post-transaction.ts'
import { readBalance } from './read-balance.ts'
import { readPrices } from './read-prices.ts'
import { readSpending } from './read-spending.ts'

type Deps = PlatformDeps

/** Another company's money is for the platform's administrators alone, and they reach every company. */
const inCompanyOf = ({ actor }: RequestContext, params: { company_id: string }): TenantContext => ({
  companyId: params.company_id,
  actor,
})

export const routes: Route<Deps>[] = [
  route(contract.topUpCompany, async (deps: Deps, ctx, { params, body }, { request }) => {
    const idempotencyKey = idempotencyKeyOf(request)
    const posting = { type: 'topup' as const, amount: body.amount, what: body.what ?? null }
    return await postTransaction(deps, inCompanyOf(ctx, params), {
      ...posting,
      userId: ctx.userId,
      idempotencyKey,
    })
  }),
  route(contract.adjustCompanyBalance, async (deps: Deps, ctx, { params, body }, { request }) => {
    const posting = { ...body, userId: ctx.userId, idempotencyKey: idempotencyKeyOf(request) }
    return await postTransaction(deps, inCompanyOf(ctx, params), posting)
  }),
  route(contract.getBalance, async (deps: Deps, ctx) => await readBalance(deps, ctx)),
  route(
    contract.changeWarningLevel,
    async (deps: Deps, ctx, { body }) => await changeWarningLevel(deps, ctx, body.warning_level),
  ),
  route(
    contract.getCompanyBalance,
    async (deps: Deps, ctx, { params }) => await readBalance(deps, inCompanyOf(ctx, params)),
  ),
  route(
    contract.changeCreditLimit,
    async (deps: Deps, ctx, { params, body }) =>
      await changeCreditLimit(deps, inCompanyOf(ctx, params), body.credit_limit),
  ),
  route(
    contract.listTransactions,
    async (deps: Deps, ctx, { query }) => await listTransactions(deps, ctx, query),
  ),
  route(
    contract.listCompanyTransactions,
    async (deps: Deps, ctx, { params, query }) =>
      await listTransactions(deps, inCompanyOf(ctx, params), query),
  ),
  route(contract.getSpending, async (deps: Deps, ctx, { query }) => await readSpending(deps, ctx, query)),
  route(contract.getPrices, async (deps: Deps, ctx, { query }) => await readPrices(deps, ctx, query.at)),
  route(
    contract.getCompanyPrices,
    async (deps: Deps, ctx, { params, query }) => await readPrices(deps, inCompanyOf(ctx, params), query.at),
  ),
  route(
    contract.changeCompanyPrices,
    async (deps: Deps, ctx, { params, body }) =>
      await changePrices(deps, inCompanyOf(ctx, params), body.prices),
  ),
]
