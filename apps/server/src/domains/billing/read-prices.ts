import { pricedServices, type PriceView } from '@muloqot/contract'
import type { TenantContext } from '#src/platform/db/actor.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { findBalance } from './balances.repo.ts'
import { presentPrice } from './present-billing.ts'
import { listPrices } from './prices.repo.ts'

/** A company's prices in the order of the contract's list. */
export const readPricesIn = async (tx: Tx, at: string | null): Promise<{ prices: PriceView[] }> => {
  const prices = (await listPrices(tx, at)).map(presentPrice)
  return {
    prices: pricedServices.flatMap((service) => prices.find((price) => price.service === service) ?? []),
  }
}

/**
 * What a minute of each service costs, or cost at a moment.
 * @throws AppError `company.not_found`
 */
export const readPrices = async (
  deps: Pick<PlatformDeps, 'db'>,
  company: TenantContext,
  at: string | undefined,
): Promise<{ prices: PriceView[] }> =>
  await deps.db.inCompany(company, async (tx) => {
    if (!(await findBalance(tx))) throw new AppError('company.not_found')
    return await readPricesIn(tx, at ?? null)
  })
