import type { Tx } from '#src/platform/db/database.ts'

/** Whom a notice is for, and the sign-in that it is about. */
export const findNoticeFacts = async (
  tx: Tx,
  { userId, sessionId }: { userId: string; sessionId: string | undefined },
): Promise<{ email: string; language: string; address: string | null; agent: string | null } | undefined> =>
  await tx
    .selectFrom('users')
    .innerJoin('companies', 'companies.id', 'users.companyId')
    .leftJoin('sessions', (join) =>
      join.onRef('sessions.companyId', '=', 'users.companyId').on('sessions.id', '=', sessionId ?? null),
    )
    .select((eb) => [
      'users.email',
      eb.fn.coalesce('users.language', 'companies.language').as('language'),
      'sessions.address',
      'sessions.agent',
    ])
    .where('users.id', '=', userId)
    .executeTakeFirst()
