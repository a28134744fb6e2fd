import type { Tx } from '#src/platform/db/database.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { lockBalance, type BalanceRow } from './balances.repo.ts'
import { openReservations, type NewReservation } from './reservations.repo.ts'

/** What new work may cost, in tiyin. */
export const availableOf = ({ amount, reserved, creditLimit }: BalanceRow): bigint =>
  amount - reserved + creditLimit

/**
 * Sets money aside for work that is about to begin, all of it or none. Each key once: a job that is repeated finds its
 * reservation, and one that was given back meanwhile is made again. What costs nothing leaves no row.
 * @throws AppError `billing.insufficient_funds`, from the database itself: the transaction is over then.
 */
export const reserve = async (
  tx: Tx,
  companyId: string,
  reservations: readonly NewReservation[],
): Promise<void> => {
  const priced = reservations.filter(({ amount }) => amount > 0n)
  if (priced.length > 0) await openReservations(tx, companyId, priced)
}

/** How many pieces of work of this price can be paid for now, and whether others have money set aside. */
export type Affordable = { count: number; isAnythingReserved: boolean }

/**
 * For work that is taken in parts: how many of these can be reserved in this transaction. The balance stays locked.
 * @param each tiyin, above zero.
 */
export const countAffordable = async (tx: Tx, each: bigint, wanted: number): Promise<Affordable> => {
  const balance = await lockBalance(tx)
  if (!balance) throw new AppError('company.not_found')
  const count = availableOf(balance) / each
  return {
    count: count <= 0n ? 0 : Math.min(wanted, Number(count)),
    isAnythingReserved: balance.reserved > 0n,
  }
}
