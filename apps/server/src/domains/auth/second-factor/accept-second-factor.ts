import { findTotpStep } from '#src/platform/crypto/totp.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { sendNotice } from '../notices/notice-jobs.ts'
import { hashRecoveryCode } from './recovery-code.ts'
import { findSecondFactor, takeRecoveryCode, takeStep } from './second-factor.repo.ts'

/**
 * Whether what was typed is the present code of somebody's authenticator app, or one of their recovery codes. Either
 * counts once, also when it is sent twice at the same moment.
 */
export const acceptSecondFactor = async (
  deps: Pick<PlatformDeps, 'sealer' | 'secretKey' | 'clock'>,
  tx: Tx,
  user: { id: string; companyId: string },
  typed: string,
): Promise<boolean> => {
  const code = typed.replaceAll(/[\s-]/g, '')
  if (!/^\d{6}$/.test(code)) {
    const isOne = await takeRecoveryCode(tx, user.id, hashRecoveryCode(deps.secretKey, code))
    const { companyId, id: userId } = user
    if (isOne) await sendNotice(tx, { companyId, userId, notice: 'recovery-code-used' })
    return isOne
  }
  const factor = await findSecondFactor(tx, user.id)
  if (!factor?.secret) return false
  const step = findTotpStep(deps.sealer.open(factor.secret, user.companyId), code, deps.clock.now())
  return step !== null && (await takeStep(tx, user.id, step))
}
