import type {
  BalanceView,
  ListedTransaction,
  PricedService,
  PriceView,
  TransactionType,
  TransactionView,
} from '@muloqot/contract'
import { toNumber } from '#src/platform/money/to-number.ts'
import type { BalanceRow } from './balances.repo.ts'
import type { PriceRow } from './prices.repo.ts'
import { availableOf } from './reserve.ts'
import type { ListedTransactionRow, TransactionRow } from './transactions.repo.ts'

export const presentTransaction = (row: TransactionRow): TransactionView => ({
  id: row.id,
  // The column's check constraint holds the same list.
  type: row.type as TransactionType,
  amount: toNumber(row.amount),
  balance_after: toNumber(row.balanceAfter),
  what: row.what,
  record_id: row.recordId,
  user_id: row.userId,
  created_at: row.createdAt.toISOString(),
})

export const presentListedTransaction = (row: ListedTransactionRow): ListedTransaction => ({
  ...presentTransaction(row),
  user_name: row.userName,
})

export const presentBalance = (row: BalanceRow): BalanceView => ({
  balance: toNumber(row.amount),
  reserved: toNumber(row.reserved),
  available: toNumber(availableOf(row)),
  credit_limit: toNumber(row.creditLimit),
  warning_level: row.warningLevel === null ? null : toNumber(row.warningLevel),
  is_low: row.warningLevel !== null && row.amount < row.warningLevel,
})

export const presentPrice = (row: PriceRow): PriceView => ({
  // The column's check constraint holds the same list.
  service: row.service as PricedService,
  per_minute: toNumber(row.perMinute),
  valid_from: row.validFrom.toISOString(),
})
