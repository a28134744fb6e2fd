import type { Tx } from '#src/platform/db/database.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { Events } from '#src/platform/events/publish.ts'
import { lockBalance } from './balances.repo.ts'
import { payable } from './cost-rules.ts'
import { availableOf } from './reserve.ts'
import { lockReservations, setCharged, type ReservationRow, type Settled } from './reservations.repo.ts'
import { insertTransactions, type NewTransaction } from './transactions.repo.ts'
import { warnWhenLow } from './warn-when-low.ts'

/** Work that is done: its reservation's key, and what it came to in tiyin. */
export type Charge = { key: string; used: bigint }

type Due = { reservation: ReservationRow; used: bigint }

/** What is still to be settled of these, each key once. */
const dueOf = (charges: readonly Charge[], rows: readonly ReservationRow[]): Due[] => {
  const reservations = new Map(rows.map((row) => [row.key, row]))
  const due = new Map<string, Due>()
  for (const { key, used } of charges) {
    const reservation = reservations.get(key)
    if (!reservation) throw new Error(`nothing was reserved for ${key}`)
    if (reservation.state !== 'charged' && !due.has(key)) due.set(key, { reservation, used })
  }
  return [...due.values()]
}

/**
 * What may be spent on these. Work that stays within what was set aside needs no look at the balance, and so does not
 * hold it while others wait.
 */
const spendableFor = async (tx: Tx, due: readonly Due[]): Promise<bigint> => {
  const isCovered = due.every(
    ({ reservation, used }) => reservation.state === 'open' && used <= reservation.amount,
  )
  if (isCovered) return 0n
  const balance = await lockBalance(tx)
  if (!balance) throw new AppError('company.not_found')
  return availableOf(balance)
}

/**
 * Charges what work came to and gives the rest of what was set aside back. Each key once, however often its job is
 * repeated: the first figure counts. Work that came to more, or whose reservation had run out, is charged as far as the
 * balance goes.
 * @returns what was settled now, with what could not be paid.
 */
export const charge = async (
  tx: Tx,
  { companyId, events }: { companyId: string; events: Events },
  charges: readonly Charge[],
): Promise<Settled[]> => {
  if (charges.length === 0) return []
  const keys = charges.map(({ key }) => key)
  const due = dueOf(charges, await lockReservations(tx, keys))
  if (due.length === 0) return []
  let available = await spendableFor(tx, due)
  const settled: Settled[] = []
  const transactions: NewTransaction[] = []
  for (const { reservation, used } of due) {
    const { key, state, amount, what, recordId, userId } = reservation
    if (state === 'open') available += amount
    const { charged, unpaid } = payable(used, available)
    available -= charged
    settled.push({ key, used, unpaid })
    if (charged === 0n) continue
    const idempotencyKey = `charge:${key}`
    transactions.push({ type: 'charge', amount: -charged, what, recordId, userId, idempotencyKey })
  }
  await setCharged(tx, settled)
  const inserted = await insertTransactions(tx, companyId, transactions)
  await warnWhenLow(tx, events, companyId, inserted)
  return settled
}
