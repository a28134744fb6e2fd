import type { TransactionType, TransactionView } from '@muloqot/contract'
import type { TenantContext } from '#src/platform/db/actor.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { lockBalance } from './balances.repo.ts'
import { presentTransaction } from './present-billing.ts'
import { availableOf } from './reserve.ts'
import { findTransactionByKey, insertTransactions, type TransactionRow } from './transactions.repo.ts'
import { warnWhenLow } from './warn-when-low.ts'

/** A movement that a person asks for. */
export type Posting = {
  type: Exclude<TransactionType, 'charge'>
  /** Tiyin, signed. */
  amount: number
  what: string | null
  userId: string
  /** As the client sent it. */
  idempotencyKey: string
}

export type Posted = { success: true; transaction: TransactionView; balance: number }

const answer = (row: TransactionRow): Posted => {
  const transaction = presentTransaction(row)
  return { success: true, transaction, balance: transaction.balance_after }
}

/**
 * Adds a movement to a company's ledger. A repeat with the same key gets the first answer and moves nothing.
 * @throws AppError `company.not_found`, `request.idempotency_key_reused`, `billing.amount_too_large`,
 * `billing.insufficient_funds`
 */
export const postTransaction = async (
  deps: Pick<PlatformDeps, 'db' | 'events'>,
  company: TenantContext,
  posting: Posting,
): Promise<Posted> =>
  await deps.db.inCompany(company, async (tx) => {
    const { type, what, userId } = posting
    const amount = BigInt(posting.amount)
    // The keys of clients stand apart from those of the program's own work.
    const idempotencyKey = `request:${posting.idempotencyKey}`
    const balance = await lockBalance(tx)
    if (!balance) throw new AppError('company.not_found')
    const before = await findTransactionByKey(tx, idempotencyKey)
    if (before) {
      const isRepeat = before.type === type && before.amount === amount && before.what === what
      if (!isRepeat) throw new AppError('request.idempotency_key_reused')
      return answer(before)
    }
    if (amount < 0n && availableOf(balance) + amount < 0n) throw new AppError('billing.insufficient_funds')
    if (!Number.isSafeInteger(Number(balance.amount + amount))) throw new AppError('billing.amount_too_large')
    const inserted = await insertTransactions(tx, company.companyId, [
      { type, amount, what, recordId: null, userId, idempotencyKey },
    ])
    const [row] = inserted
    if (!row) throw new Error('the ledger took no row')
    await warnWhenLow(tx, deps.events, company.companyId, inserted)
    return answer(row)
  })
