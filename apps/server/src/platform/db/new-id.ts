import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** An id (UUIDv7) for a row that must be known before it is written. */
export const newId = async (tx: Tx): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the database made no id')
  return row.id
}
