import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { codeKinds, isFromHome, isTryable, type CodePurpose } from './code-rules.ts'
import { isCodeOf } from './mail-code.ts'
import { countCodeTries, lockLivingCodes, useCodes } from './mail-codes.repo.ts'

/**
 * Takes a code that was typed: true when it is a living one of theirs, and then it is used. A wrong one is counted in
 * the caller's transaction, which must therefore commit. Everything is done for somebody without codes too, so that
 * the time does not tell who has one.
 */
export const takeCode = async (
  deps: Pick<PlatformDeps, 'secretKey' | 'clock'>,
  tx: Tx,
  owner: { companyId: string; userId: string; purpose: CodePurpose },
  typed: string,
  address: string,
): Promise<boolean> => {
  const now = deps.clock.now()
  const { digits } = codeKinds[owner.purpose]
  const codes = (await lockLivingCodes(tx, owner, now)).filter((code) => isTryable(code, address, now))
  if (codes.some(({ id }) => isCodeOf(deps.secretKey, id, digits, typed))) {
    await useCodes(tx, owner, now)
    return true
  }
  await countCodeTries(tx, owner.companyId, {
    fromHome: codes.filter((code) => isFromHome(code, address)).map(({ id }) => id),
    fromElsewhere: codes.filter((code) => !isFromHome(code, address)).map(({ id }) => id),
  })
  return false
}
