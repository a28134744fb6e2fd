import type { Tx } from '#src/platform/db/database.ts'

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
