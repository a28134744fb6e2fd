import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

/** Tries that are counted under a key in the window that is open now. Needs the system role, as all of these do. */
export type Attempt = { key: string; count: number; windowEndsAt: Date }

export const readAttempts = async (tx: Tx, keys: readonly string[], now: Date): Promise<Attempt[]> =>
  await tx
    .selectFrom('attempts')
    .select(['key', 'count', 'windowEndsAt'])
    .where('key', 'in', keys)
    .where('windowEndsAt', '>', now)
    .execute()

/** Counts one more under each key, in one step, and answers with the counts; a window that has ended begins anew. */
export const countAttempts = async (
  tx: Tx,
  keys: readonly string[],
  now: Date,
  windowEndsAt: Date,
): Promise<Attempt[]> => {
  // In the order of the keys, so that two who count the same ones do not wait for each other in a circle.
  const { rows } = await sql<Attempt>`
    insert into attempts as a (key, count, window_ends_at)
    select k, 1, ${windowEndsAt} from unnest(${keys}::text[]) k order by k
    on conflict (key) do update set
      count = case when a.window_ends_at <= ${now} then 1 else a.count + 1 end,
      window_ends_at = case when a.window_ends_at <= ${now} then excluded.window_ends_at else a.window_ends_at end
    returning key, count, window_ends_at`.execute(tx)
  return rows
}

export const deleteAttempts = async (tx: Tx, keys: readonly string[]): Promise<void> => {
  await tx.deleteFrom('attempts').where('key', 'in', keys).execute()
}

export const deleteEndedAttempts = async (tx: Tx, now: Date): Promise<void> => {
  await tx.deleteFrom('attempts').where('windowEndsAt', '<=', now).execute()
}
