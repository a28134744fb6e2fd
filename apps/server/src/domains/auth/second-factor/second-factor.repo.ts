import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

export type SecondFactor = {
  email: string
  /** Sealed for the company; null when nothing was set up. */
  secret: Buffer | null
  /** In force since; null while the first code has not been entered. */
  since: Date | null
}

export const findSecondFactor = async (tx: Tx, userId: string): Promise<SecondFactor | undefined> =>
  await tx
    .selectFrom('users')
    .select(['email', 'secondFactorSecret as secret', 'secondFactorSince as since'])
    .where('id', '=', userId)
    .executeTakeFirst()

/** Keeps a secret that is not in force yet. False when a second factor is in force. */
export const putPendingSecret = async (tx: Tx, userId: string, secret: Buffer): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('users')
    .set({ secondFactorSecret: secret, secondFactorStep: null })
    .where('id', '=', userId)
    .where('secondFactorSince', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Puts the second factor in force. False when it is already, or when another secret was set up meanwhile. */
export const startSecondFactor = async (
  tx: Tx,
  userId: string,
  { secret, since, recovery }: { secret: Buffer; since: Date; recovery: Buffer[] },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('users')
    .set({ secondFactorSince: since, secondFactorRecovery: recovery, updatedAt: since })
    .where('id', '=', userId)
    .where('secondFactorSince', 'is', null)
    .where('secondFactorSecret', '=', secret)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False when there was none in force. */
export const endSecondFactor = async (tx: Tx, userId: string, now: Date): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('users')
    .set({
      secondFactorSecret: null,
      secondFactorSince: null,
      secondFactorStep: null,
      secondFactorRecovery: sql`'{}'`,
      updatedAt: now,
    })
    .where('id', '=', userId)
    .where('secondFactorSince', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False when there is no second factor in force. */
export const putRecoveryCodes = async (tx: Tx, userId: string, recovery: Buffer[]): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('users')
    .set({ secondFactorRecovery: recovery })
    .where('id', '=', userId)
    .where('secondFactorSince', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** A code counts once: true when this time step is later than that of the last code that was accepted. */
export const takeStep = async (tx: Tx, userId: string, step: number): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('users')
    .set({ secondFactorStep: BigInt(step) })
    .where('id', '=', userId)
    .where((eb) => eb.or([eb('secondFactorStep', 'is', null), eb('secondFactorStep', '<', BigInt(step))]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** True when it was one of theirs, which then is no more. */
export const takeRecoveryCode = async (tx: Tx, userId: string, hash: Buffer): Promise<boolean> => {
  const { rows } = await sql`
    update users set second_factor_recovery = array_remove(second_factor_recovery, ${hash}::bytea)
    where id = ${userId} and ${hash}::bytea = any(second_factor_recovery) returning id`.execute(tx)
  return rows.length > 0
}

/** The sealed secret as it is to be in another company. */
export const putSecret = async (tx: Tx, userId: string, secret: Buffer): Promise<void> => {
  await tx.updateTable('users').set({ secondFactorSecret: secret }).where('id', '=', userId).execute()
}
