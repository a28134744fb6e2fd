import type { Tx } from '#src/platform/db/database.ts'
import type { CodePurpose, CodeRow } from './code-rules.ts'

/** Somebody may have asked several times; more than this many living codes are not looked at. */
const livingMax = 10

type Owner = { companyId: string; userId: string; purpose: CodePurpose }

/** The living codes of somebody for one purpose, locked: one try after another. */
export const lockLivingCodes = async (tx: Tx, owner: Owner, now: Date): Promise<CodeRow[]> =>
  await tx
    .selectFrom('mailCodes')
    .select(['id', 'address', 'tries', 'triesElsewhere', 'expiresAt'])
    .where('companyId', '=', owner.companyId)
    .where('userId', '=', owner.userId)
    .where('purpose', '=', owner.purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .limit(livingMax)
    .forUpdate()
    .execute()

/** Counts a wrong try: at those asked for from where it came, and at the others. */
export const countCodeTries = async (
  tx: Tx,
  companyId: string,
  ids: { fromHome: readonly string[]; fromElsewhere: readonly string[] },
): Promise<void> => {
  for (const [column, those] of [
    ['tries', ids.fromHome],
    ['triesElsewhere', ids.fromElsewhere],
  ] as const) {
    await tx
      .updateTable('mailCodes')
      .set((eb) => ({ [column]: eb(column, '+', 1) }))
      .where('companyId', '=', companyId)
      .where('id', '=', (eb) => eb.fn.any(eb.val(those)))
      .execute()
  }
}

/** A code counts once; with it, the others that were sent for the same purpose are done. */
export const useCodes = async (tx: Tx, owner: Owner, now: Date): Promise<void> => {
  await tx
    .updateTable('mailCodes')
    .set({ usedAt: now })
    .where('companyId', '=', owner.companyId)
    .where('userId', '=', owner.userId)
    .where('purpose', '=', owner.purpose)
    .where('usedAt', 'is', null)
    .execute()
}

/** Makes the row of a code; made again, because a job repeats, it lives from then on. */
export const putCode = async (
  tx: Tx,
  code: Owner & { id: string; address: string; createdAt: Date; expiresAt: Date },
): Promise<void> => {
  await tx
    .insertInto('mailCodes')
    .values(code)
    .onConflict((conflict) =>
      conflict.columns(['companyId', 'id']).doUpdateSet({ expiresAt: code.expiresAt }),
    )
    .execute()
}

/** What the mail of a code needs; undefined when the code is used or its owner gone. */
export const findCodeToSend = async (
  tx: Tx,
  codeId: string,
): Promise<
  | {
      purpose: string
      address: string
      email: string
      language: string
      companyName: string
      expiresAt: Date
    }
  | undefined
> =>
  await tx
    .selectFrom('mailCodes')
    .innerJoin('users', (join) =>
      join.onRef('users.companyId', '=', 'mailCodes.companyId').onRef('users.id', '=', 'mailCodes.userId'),
    )
    .innerJoin('companies', 'companies.id', 'mailCodes.companyId')
    .select((eb) => [
      'mailCodes.purpose',
      'mailCodes.address',
      'mailCodes.expiresAt',
      'users.email',
      eb.fn.coalesce('users.language', 'companies.language').as('language'),
      'companies.name as companyName',
    ])
    .where('mailCodes.id', '=', codeId)
    .where('mailCodes.usedAt', 'is', null)
    .executeTakeFirst()

/** How many codes of one purpose a company has made since; invitations are counted by it. */
export const countCodesSince = async (
  tx: Tx,
  companyId: string,
  purpose: CodePurpose,
  since: Date,
): Promise<number> => {
  const { count } = await tx
    .selectFrom('mailCodes')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('companyId', '=', companyId)
    .where('purpose', '=', purpose)
    .where('createdAt', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}
