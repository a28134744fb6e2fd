import type { PlatformDeps } from '#src/platform/deps.ts'
import { listWrongBalances } from './balances.repo.ts'

/**
 * Proves that every balance is the sum of its rows. The database's own triggers see to it, so a difference means that
 * somebody went past the program; it is told loudly.
 */
export const checkBalances = async (deps: Pick<PlatformDeps, 'db' | 'log'>): Promise<void> => {
  for (const { companyId } of await deps.db.asSystem('sweep what has ended', listWrongBalances))
    deps.log.error({ companyId }, 'a balance is not the sum of its ledger')
}
