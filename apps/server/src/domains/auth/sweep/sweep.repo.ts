import type { Tx } from '#src/platform/db/database.ts'

/** Sign-ins whose every token has ended are over, though nobody ended them. All of these need the system role. */
export const endExpiredSessions = async (tx: Tx, now: Date): Promise<void> => {
  await tx
    .updateTable('sessions')
    .set({ endedAt: now, endReason: 'expired' })
    .where('endedAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb('expiresAt', '<=', now),
        eb.not(
          eb.exists(
            eb
              .selectFrom('refreshTokens')
              .select('refreshTokens.tokenHash')
              .whereRef('refreshTokens.companyId', '=', 'sessions.companyId')
              .whereRef('refreshTokens.sessionId', '=', 'sessions.id')
              .where('refreshTokens.expiresAt', '>', now),
          ),
        ),
      ]),
    )
    .execute()
}

export const deleteEndedSessions = async (tx: Tx, endedBefore: Date): Promise<void> => {
  await tx.deleteFrom('sessions').where('endedAt', '<=', endedBefore).execute()
}

export const deleteExpiredTokens = async (tx: Tx, now: Date): Promise<void> => {
  await tx.deleteFrom('refreshTokens').where('expiresAt', '<=', now).execute()
}

export const deleteExpiredCodes = async (tx: Tx, expiredBefore: Date): Promise<void> => {
  await tx.deleteFrom('mailCodes').where('expiresAt', '<=', expiredBefore).execute()
}

/** Registrations and requests that nobody comes back for. */
export const deleteForgottenRequests = async (tx: Tx, createdBefore: Date): Promise<void> => {
  await tx.deleteFrom('registrations').where('createdAt', '<=', createdBefore).execute()
  await tx.deleteFrom('codeRequests').where('createdAt', '<=', createdBefore).execute()
}
