import type { Tx } from '#src/platform/db/database.ts'
import { isFromHome, type CodeRow } from '../codes/code-rules.ts'

/** A company that its founder has not confirmed yet. All of these need the system role. */
export type Registration = {
  id: string
  newCompanyId: string
  newUserId: string
  email: string
  name: string
  surname: string
  companyName: string
  passwordHash: string
  language: string
  address: string
  agent: string
  createdAt: Date
  expiresAt: Date
}

/** Registrations of one address that are looked at, the newest first. */
const lookedAtMax = 10

const columns = [
  'id',
  'newCompanyId',
  'newUserId',
  'email',
  'name',
  'surname',
  'companyName',
  'passwordHash',
  'language',
  'address',
  'agent',
  'createdAt',
  'expiresAt',
] as const

export const insertRegistration = async (
  tx: Tx,
  registration: Omit<Registration, 'id' | 'newCompanyId' | 'newUserId'>,
): Promise<string> => {
  const { id } = await tx
    .insertInto('registrations')
    .values(registration)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The same registration once more, with a code of its own: the id, and so the code, is another one. */
export const copyRegistration = async (tx: Tx, registration: Registration): Promise<void> => {
  await tx
    .insertInto('registrations')
    .values(registration)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ expiresAt: registration.expiresAt }))
    .execute()
}

export const findRegistration = async (tx: Tx, id: string): Promise<Registration | undefined> =>
  await tx.selectFrom('registrations').select(columns).where('id', '=', id).executeTakeFirst()

/** The newest registration of an address, before all one that was made from where somebody asks now. */
export const findPendingRegistration = async (
  tx: Tx,
  email: string,
  address: string,
): Promise<Registration | undefined> => {
  const found = await tx
    .selectFrom('registrations')
    .select(columns)
    .where('email', '=', email)
    .orderBy('createdAt', 'desc')
    .limit(lookedAtMax)
    .execute()
  return found.find((registration) => isFromHome(registration, address)) ?? found[0]
}

/** The living registrations of an address, locked: one try after another. */
export const lockRegistrations = async (
  tx: Tx,
  email: string,
  now: Date,
): Promise<(Registration & CodeRow)[]> =>
  await tx
    .selectFrom('registrations')
    .select([...columns, 'tries', 'triesElsewhere'])
    .where('email', '=', email)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .limit(lookedAtMax)
    .forUpdate()
    .execute()

/** Counts a wrong try: at those made from where it came, and at the others. */
export const countRegistrationTries = async (
  tx: Tx,
  ids: { fromHome: readonly string[]; fromElsewhere: readonly string[] },
): Promise<void> => {
  for (const [column, those] of [
    ['tries', ids.fromHome],
    ['triesElsewhere', ids.fromElsewhere],
  ] as const) {
    await tx
      .updateTable('registrations')
      .set((eb) => ({ [column]: eb(column, '+', 1) }))
      .where('id', '=', (eb) => eb.fn.any(eb.val(those)))
      .execute()
  }
}

export const prolongRegistration = async (tx: Tx, id: string, expiresAt: Date): Promise<void> => {
  await tx.updateTable('registrations').set({ expiresAt }).where('id', '=', id).execute()
}

export const deleteRegistration = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('registrations').where('id', '=', id).execute()
}

/** All registrations of an address are done once one of them was confirmed. */
export const deleteRegistrationsOf = async (tx: Tx, email: string): Promise<void> => {
  await tx.deleteFrom('registrations').where('email', '=', email).execute()
}

export const isCompanyNameTaken = async (tx: Tx, name: string): Promise<boolean> =>
  (await tx
    .selectFrom('companies')
    .select('id')
    .where((eb) => eb(eb.fn('lower', ['name']), '=', name.toLowerCase()))
    .where('deletedAt', 'is', null)
    .executeTakeFirst()) !== undefined
