import type { BalanceView } from '@muloqot/contract'
import type { TenantContext } from '#src/platform/db/actor.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { lockBalance, setCreditLimit, setWarningLevel } from './balances.repo.ts'
import { presentBalance } from './present-billing.ts'

/**
 * Chooses how far below zero a company's balance may go.
 * @param limit tiyin.
 * @throws AppError `company.not_found`; `billing.credit_in_use` when the company owes or has reserved more.
 */
export const changeCreditLimit = async (
  deps: Pick<PlatformDeps, 'db'>,
  company: TenantContext,
  limit: number,
): Promise<BalanceView> =>
  await deps.db.inCompany(company, async (tx) => {
    const balance = await lockBalance(tx)
    if (!balance) throw new AppError('company.not_found')
    const creditLimit = BigInt(limit)
    if (balance.amount - balance.reserved < -creditLimit) throw new AppError('billing.credit_in_use')
    await setCreditLimit(tx, creditLimit)
    return presentBalance({ ...balance, creditLimit })
  })

/** Chooses below which balance (tiyin) the company is warned; null = never. */
export const changeWarningLevel = async (
  deps: Pick<PlatformDeps, 'db'>,
  company: TenantContext,
  level: number | null,
): Promise<BalanceView> =>
  await deps.db.inCompany(company, async (tx) => {
    const balance = await lockBalance(tx)
    if (!balance) throw new AppError('company.not_found')
    const warningLevel = level === null ? null : BigInt(level)
    await setWarningLevel(tx, warningLevel)
    return presentBalance({ ...balance, warningLevel })
  })
