import type { Tx } from '#src/platform/db/database.ts'
import { setReleased } from './reservations.repo.ts'

/** Gives back what was set aside for work that will not be done. What was charged or released already stays so. */
export const release = async (tx: Tx, keys: readonly string[]): Promise<void> => {
  if (keys.length > 0) await setReleased(tx, keys)
}
