import type { Tx } from '#src/platform/db/database.ts'
import type { Events } from '#src/platform/events/publish.ts'
import { balanceFell } from './billing.events.ts'
import type { InsertedTransaction } from './transactions.repo.ts'

/** Tells when these movements have just taken the balance below the level the company chose. */
export const warnWhenLow = async (
  tx: Tx,
  events: Events,
  companyId: string,
  inserted: readonly InsertedTransaction[],
): Promise<void> => {
  const [first] = inserted
  const last = inserted.at(-1)
  if (!first || !last || first.warningLevel === null) return
  const before = first.balanceAfter - first.amount
  if (before >= first.warningLevel && last.balanceAfter < first.warningLevel)
    await events.publish(tx, companyId, balanceFell, [{}])
}
