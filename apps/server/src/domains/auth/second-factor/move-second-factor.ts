import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { findSecondFactor, putSecret } from './second-factor.repo.ts'

/**
 * Seals somebody's second factor for the company they move to: it was sealed for the one they leave, and would not open
 * there. In the transaction of the move.
 */
export const moveSecondFactor = async (
  deps: Pick<PlatformDeps, 'sealer'>,
  tx: Tx,
  move: { userId: string; fromCompanyId: string; toCompanyId: string },
): Promise<void> => {
  const { userId, fromCompanyId, toCompanyId } = move
  const factor = await findSecondFactor(tx, userId)
  if (!factor?.secret) return
  const secret = deps.sealer.open(factor.secret, fromCompanyId)
  await putSecret(tx, userId, deps.sealer.seal(secret, toCompanyId))
}
