import type { Tx } from '#src/platform/db/database.ts'

export type EndReason =
  | 'sign-out'
  | 'sign-out-all'
  | 'password'
  | 'blocked'
  | 'transferred'
  | 'reuse'
  | 'ended'

/**
 * Ends every sign-in of a company's people, or of one of them (but for one sign-in): their access tokens and sockets
 * end with it.
 */
export const endSessionsOf = async (
  tx: Tx,
  {
    companyId,
    userId,
    exceptSessionId,
  }: { companyId: string; userId?: string; exceptSessionId?: string | null },
  reason: EndReason,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('sessions')
    .set({ endedAt: now, endReason: reason })
    .where('companyId', '=', companyId)
    .where('endedAt', 'is', null)
    .$if(userId !== undefined, (query) => query.where('userId', '=', userId ?? ''))
    .$if(Boolean(exceptSessionId), (query) => query.where('id', '<>', exceptSessionId ?? ''))
    .execute()
}

/** Codes that were sent to somebody and not used yet open nothing any more. */
export const endCodesOf = async (
  tx: Tx,
  { companyId, userId }: { companyId: string; userId: string },
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('mailCodes')
    .set({ usedAt: now })
    .where('companyId', '=', companyId)
    .where('userId', '=', userId)
    .where('usedAt', 'is', null)
    .execute()
}
