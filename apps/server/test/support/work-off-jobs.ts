import { Logger, runOnce, type TaskList } from 'graphile-worker'
import { Pool } from 'pg'
import { jobHandlers } from '#src/app/domains.ts'
import type { TestApp } from './app.ts'

/** Does every job that is due, those that come of them too, and returns when none is left. */
export const workOffJobs = async (server: TestApp): Promise<void> => {
  const taskList: TaskList = Object.fromEntries(
    jobHandlers.map(({ name, run }) => [name, async (payload) => await run(server.deps, payload)]),
  )
  const pgPool = new Pool({ connectionString: server.ownerUrl, max: 3 })
  // The queue wants to know that broken connections are heard of.
  pgPool.on('error', () => undefined)
  pgPool.on('connect', (client) => client.on('error', () => undefined))
  await runOnce({ pgPool, taskList, logger: new Logger(() => () => undefined) })
  await pgPool.end()
}
