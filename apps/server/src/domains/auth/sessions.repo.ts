import type { Tx } from '#src/platform/db/database.ts'
import type { EndReason } from './end-access.repo.ts'

export type NewSession = {
  id: string
  companyId: string
  userId: string
  address: string
  agent: string
  createdAt: Date
  lastUsedAt: Date
  expiresAt: Date
}

export const insertSession = async (tx: Tx, session: NewSession): Promise<void> => {
  await tx.insertInto('sessions').values(session).execute()
}

export const insertRefreshToken = async (
  tx: Tx,
  token: { companyId: string; sessionId: string; tokenHash: Buffer; createdAt: Date; expiresAt: Date },
): Promise<void> => {
  await tx.insertInto('refreshTokens').values(token).execute()
}

/** Whose token this is, in any company; needs the system role. */
export const findTokenOwner = async (
  tx: Tx,
  tokenHash: Buffer,
): Promise<{ companyId: string; sessionId: string; userId: string } | undefined> =>
  await tx
    .selectFrom('refreshTokens')
    .innerJoin('sessions', (join) =>
      join
        .onRef('sessions.companyId', '=', 'refreshTokens.companyId')
        .onRef('sessions.id', '=', 'refreshTokens.sessionId'),
    )
    .select(['refreshTokens.companyId', 'refreshTokens.sessionId', 'sessions.userId'])
    .where('refreshTokens.tokenHash', '=', tokenHash)
    .executeTakeFirst()

/** A sign-in, locked: its refresh tokens are exchanged one after another. */
export const lockSession = async (
  tx: Tx,
  sessionId: string,
): Promise<{ endedAt: Date | null; endReason: string | null; expiresAt: Date } | undefined> =>
  await tx
    .selectFrom('sessions')
    .select(['endedAt', 'endReason', 'expiresAt'])
    .where('id', '=', sessionId)
    .forUpdate()
    .executeTakeFirst()

export const readRefreshToken = async (
  tx: Tx,
  tokenHash: Buffer,
): Promise<
  { expiresAt: Date; usedAt: Date | null; successorSalt: Buffer | null; isSuccessorUsed: boolean } | undefined
> =>
  await tx
    .selectFrom('refreshTokens as token')
    .leftJoin('refreshTokens as successor', (join) =>
      join
        .onRef('successor.companyId', '=', 'token.companyId')
        .onRef('successor.tokenHash', '=', 'token.successorHash'),
    )
    .select((eb) => [
      'token.expiresAt',
      'token.usedAt',
      'token.successorSalt',
      eb('successor.usedAt', 'is not', null).$castTo<boolean>().as('isSuccessorUsed'),
    ])
    .where('token.tokenHash', '=', tokenHash)
    .executeTakeFirst()

/** Notes that a token was exchanged, and how its successor is made again from it. */
export const useRefreshToken = async (
  tx: Tx,
  tokenHash: Buffer,
  used: { usedAt: Date; successorSalt: Buffer; successorHash: Buffer },
): Promise<void> => {
  await tx.updateTable('refreshTokens').set(used).where('tokenHash', '=', tokenHash).execute()
}

export const touchSession = async (tx: Tx, sessionId: string, now: Date): Promise<void> => {
  await tx.updateTable('sessions').set({ lastUsedAt: now }).where('id', '=', sessionId).execute()
}

/** Ends one sign-in of one person. False when it is not theirs or has ended. */
export const endSessionOf = async (
  tx: Tx,
  { userId, sessionId }: { userId: string; sessionId: string },
  reason: EndReason,
  now: Date,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('sessions')
    .set({ endedAt: now, endReason: reason })
    .where('id', '=', sessionId)
    .where('userId', '=', userId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type SessionRow = { id: string; agent: string; address: string; createdAt: Date; lastUsedAt: Date }

/** Where somebody is signed in: not ended, and with a refresh token that still opens it. */
export const listSessionsOf = async (tx: Tx, userId: string, now: Date): Promise<SessionRow[]> =>
  await tx
    .selectFrom('sessions')
    .select(['id', 'agent', 'address', 'createdAt', 'lastUsedAt'])
    .where('userId', '=', userId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('refreshTokens')
          .select('refreshTokens.tokenHash')
          .whereRef('refreshTokens.companyId', '=', 'sessions.companyId')
          .whereRef('refreshTokens.sessionId', '=', 'sessions.id')
          .where('refreshTokens.expiresAt', '>', now),
      ),
    )
    .orderBy('lastUsedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
