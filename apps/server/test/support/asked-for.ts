import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'kysely'
import { Client } from 'pg'
import type { Database, Tx } from '#src/platform/db/database.ts'

const asking = new AsyncLocalStorage<true>()

/** Runs a request. What the program does in it is asked for by somebody, so each change must say by whom. */
export const duringRequest = async <T>(work: () => Promise<T>): Promise<T> => await asking.run(true, work)

/**
 * Beside every audit trigger, for the same changes of the same tables, one that refuses a change which somebody asked
 * for in a transaction that was begun without saying who: it would leave no audit row.
 */
export const refuseChangesOfNobody = async (ownerUrl: string): Promise<void> => {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`create function refuse_change_of_nobody() returns trigger language plpgsql as $$
    begin
      if current_setting('app.asked_without_actor', true) = 'yes' then
        raise exception 'a request changes % and no audit row says who asked', tg_table_name;
      end if;
      return null;
    end $$`)
  const { rows } = await owner.query<{ definition: string }>(
    `select pg_get_triggerdef(t.oid) as definition from pg_trigger t where t.tgname = 'audit'`,
  )
  const beside = rows.map(({ definition }) =>
    definition
      .replace('TRIGGER audit ', 'TRIGGER refuse_change_of_nobody ')
      .replace(/EXECUTE FUNCTION .*$/, 'EXECUTE FUNCTION refuse_change_of_nobody()'),
  )
  await owner.query(beside.join(';'))
  await owner.end()
}

const marking =
  <T>(work: (tx: Tx) => Promise<T>) =>
  async (tx: Tx): Promise<T> => {
    await sql`select set_config('app.asked_without_actor', 'yes', true)`.execute(tx)
    return await work(tx)
  }

/** The same database, whose transactions without an actor are marked while a request is answered. */
export const markUnasked = (db: Database): Database => ({
  ...db,
  inCompany: async (context, work) =>
    await db.inCompany(context, asking.getStore() && !context.actor ? marking(work) : work),
  asSystem: async (reason, work, context) =>
    await db.asSystem(reason, asking.getStore() && !context?.actor ? marking(work) : work, context),
})
