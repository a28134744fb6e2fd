import type { Tx } from '#src/platform/db/database.ts'

export type CodeRequest = {
  id: string
  purpose: string
  email: string
  language: string
  address: string
  createdAt: Date
}

/** Needs the system role, as the other one does. */
export const insertCodeRequest = async (tx: Tx, request: Omit<CodeRequest, 'id'>): Promise<string> => {
  const { id } = await tx.insertInto('codeRequests').values(request).returning('id').executeTakeFirstOrThrow()
  return id
}

export const findCodeRequest = async (tx: Tx, id: string): Promise<CodeRequest | undefined> =>
  await tx
    .selectFrom('codeRequests')
    .select(['id', 'purpose', 'email', 'language', 'address', 'createdAt'])
    .where('id', '=', id)
    .executeTakeFirst()
