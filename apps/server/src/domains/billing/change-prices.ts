import type { PricedService, PriceView } from '@muloqot/contract'
import type { TenantContext } from '#src/platform/db/actor.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { lockBalance } from './balances.repo.ts'
import { insertPrices } from './prices.repo.ts'
import { readPricesIn } from './read-prices.ts'

/**
 * Sets prices from now on. Work that has begun is charged by the price it began with.
 * @throws AppError `company.not_found`
 */
export const changePrices = async (
  deps: Pick<PlatformDeps, 'db'>,
  company: TenantContext,
  prices: readonly { service: PricedService; per_minute: number }[],
): Promise<{ prices: PriceView[] }> =>
  await deps.db.inCompany(company, async (tx) => {
    if (!(await lockBalance(tx))) throw new AppError('company.not_found')
    await insertPrices(
      tx,
      company.companyId,
      prices.map(({ service, per_minute }) => ({ service, perMinute: BigInt(per_minute) })),
    )
    return await readPricesIn(tx, null)
  })
