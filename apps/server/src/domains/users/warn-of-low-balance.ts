import { permissionsOf } from '@muloqot/contract'
import { sendNotice } from '#src/domains/auth/index.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { listMailable } from './mailable.repo.ts'

/**
 * Has a message sent to everybody of the company who may see its balance and wants to be told by e-mail. The live
 * event tells those who are signed in; this one reaches the others.
 */
export const warnOfLowBalance = async (deps: Pick<PlatformDeps, 'db'>, companyId: string): Promise<void> => {
  await deps.db.inCompany({ companyId }, async (tx) => {
    for (const { id: userId, role, ticked } of await listMailable(tx)) {
      if (permissionsOf(role, ticked).includes('balance.read'))
        await sendNotice(tx, { companyId, userId, notice: 'balance-low' })
    }
  })
}
