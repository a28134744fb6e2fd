import type { BalanceView } from '@muloqot/contract'
import type { TenantContext } from '#src/platform/db/actor.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { findBalance } from './balances.repo.ts'
import { presentBalance } from './present-billing.ts'

/** @throws AppError `company.not_found` */
export const readBalance = async (
  deps: Pick<PlatformDeps, 'db'>,
  company: TenantContext,
): Promise<BalanceView> =>
  await deps.db.inCompany(company, async (tx) => {
    const balance = await findBalance(tx)
    if (!balance) throw new AppError('company.not_found')
    return presentBalance(balance)
  })
