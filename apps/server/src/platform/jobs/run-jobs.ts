import { Logger, parseCronItems, run, type Runner, type TaskList } from 'graphile-worker'
import { types, type CustomTypesConfig } from 'pg'
import type { Log } from '../log/log.ts'
import { openPool } from '../db/connections.ts'
import type { JobHandler } from './define-job.ts'

export type RunningJobs = { stop(): Promise<void> }

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'debug' } as const

const toLog = (log: Log): Logger =>
  new Logger(() => (level, message) => log[levels[level]]({ queue: message }, 'queue'))

/** The queue writes the ids of failed jobs as JSON, which knows no bigint: its own connections read them as text. */
const queueTypes: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === types.builtins.INT8 ? String : types.getTypeParser(oid, format === 'binary' ? 'text' : format),
}

/**
 * Takes jobs from the queue and runs them until stopped. Stopping waits for the jobs at hand; what is left is taken up
 * by the next process. The queue's own tables belong to the owner's role, so it has a small pool of its own.
 */
export const runJobs = async <Deps>(options: {
  ownerUrl: string
  log: Log
  deps: Deps
  handlers: JobHandler<Deps>[]
  concurrency?: number
}): Promise<RunningJobs> => {
  const { ownerUrl, log, deps, handlers, concurrency = 4 } = options
  const taskList: TaskList = {}
  for (const handler of handlers) {
    if (taskList[handler.name]) throw new Error(`two handlers for the job ${handler.name}`)
    taskList[handler.name] = async (payload) => await handler.run(deps, payload)
  }
  const pool = openPool(ownerUrl, {
    max: 4,
    types: queueTypes,
    onError: (error) => {
      log.warn({ err: error }, 'a database connection of the queue broke')
    },
  })
  const parsedCronItems = parseCronItems(
    handlers.flatMap(({ name, schedule, attemptsMax }) =>
      schedule ? [{ task: name, match: schedule, options: { maxAttempts: attemptsMax } }] : [],
    ),
  )
  const runner: Runner = await run({
    pgPool: pool,
    taskList,
    parsedCronItems,
    concurrency,
    noHandleSignals: true,
    logger: toLog(log),
    preset: { worker: { localQueue: { size: concurrency * 4 } } },
  })
  runner.events.on('job:failed', ({ job, error }) => {
    log.error({ err: error, job: job.task_identifier, jobId: job.id }, 'a job has failed for good')
  })
  return {
    stop: async () => {
      await runner.stop()
      await pool.end()
    },
  }
}
