import type { z } from 'zod'
import type { Tx } from '../db/database.ts'
import { sql } from 'kysely'

/** A kind of work that is done later, at least once. Payloads carry ids, never data. */
export type Job<Payload extends z.ZodType = z.ZodType> = {
  /** `domain.verb-noun`. */
  name: string
  payload: Payload
  /** Attempts in all; waits grow exponentially between them (the queue's own rule). */
  attemptsMax: number
}

/** Declares a job. Declaring is cheap to import; its handler lives in the domain's `*.jobs.ts`. */
export const defineJob = <Payload extends z.ZodType>(job: Job<Payload>): Job<Payload> => job

export type EnqueueOptions = {
  /** Jobs with the same key that have not begun are one job. */
  key?: string
  runAt?: Date
}

/** Puts a job into the queue in the caller's transaction: it exists exactly when the change that causes it does. */
export const enqueue = async <Payload extends z.ZodType>(
  tx: Tx,
  job: Job<Payload>,
  payload: z.input<Payload>,
  options: EnqueueOptions = {},
): Promise<void> => {
  await sql`select jobs.enqueue(${job.name}, ${JSON.stringify(payload)}::json, ${options.key ?? null},
    ${options.runAt ?? null}, ${job.attemptsMax})`.execute(tx)
}

/** A job with its handler, given what the program is made of. */
export type JobHandler<Deps> = {
  name: string
  /** When it is done by itself: minute, hour, day, month and weekday in UTC, as cron writes them. */
  schedule?: string
  attemptsMax: number
  run(deps: Deps, payload: unknown): Promise<void>
}

/**
 * Binds a handler to a job; the payload is parsed once, here. The handler must bear being run twice.
 * @param schedule for a job without a payload that is done by itself; several processes do it once together.
 */
export const handleJob = <Deps, Payload extends z.ZodType>(
  job: Job<Payload>,
  run: (deps: Deps, payload: z.output<Payload>) => Promise<void>,
  schedule?: string,
): JobHandler<Deps> => ({
  name: job.name,
  schedule,
  attemptsMax: job.attemptsMax,
  run: async (deps, payload) => await run(deps, job.payload.parse(payload)),
})
