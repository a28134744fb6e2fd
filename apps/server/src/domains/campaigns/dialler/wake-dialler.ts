import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

/** The channel on which the role that places calls is told to look now instead of at its next round. */
export const diallerChannel = 'dialler'

/** Tells it, after the commit. */
export const wakeDialler = async (tx: Tx): Promise<void> => {
  await sql`select pg_notify(${diallerChannel}, '')`.execute(tx)
}
