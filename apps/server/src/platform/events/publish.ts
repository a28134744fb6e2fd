import type { z } from 'zod'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { enqueue, type Job } from '../jobs/define-job.ts'

/** Something that happened, in the past tense. Payloads carry ids; whoever listens reads the rows. */
export type EventDefinition<Payload extends z.ZodType = z.ZodType> = { name: string; payload: Payload }

export const defineEvent = <Payload extends z.ZodType>(
  event: EventDefinition<Payload>,
): EventDefinition<Payload> => event

/** The channel on which every API process hears of committed events, in the order of their commits. */
export const realtimeChannel = 'realtime'

/** PostgreSQL refuses a notification of 8,000 bytes or more. */
const notificationBytesMax = 7_900

/** Which jobs follow an event: the table of `app/subscriptions.ts`. */
export type Subscriptions = ReadonlyMap<string, readonly Job[]>

export type Events = {
  /**
   * Tells of something that happened, in the caller's transaction: one job for each subscriber, and one notification
   * for the live listeners, which PostgreSQL delivers after the commit and in commit order.
   */
  publish<Payload extends z.ZodType>(
    tx: Tx,
    companyId: string,
    event: EventDefinition<Payload>,
    payloads: z.input<Payload>[],
  ): Promise<void>
}

export const createEvents = (subscriptions: Subscriptions): Events => ({
  publish: async (tx, companyId, event, payloads) => {
    if (payloads.length === 0) return
    const messages = payloads.map((payload) => JSON.stringify({ companyId, event: event.name, payload }))
    const tooLong = messages.find((message) => Buffer.byteLength(message) > notificationBytesMax)
    if (tooLong) throw new Error(`a notification of ${event.name} is too long; publish it in smaller parts`)
    await sql`select pg_notify(${realtimeChannel}, m) from unnest(${messages}::text[]) m`.execute(tx)
    for (const job of subscriptions.get(event.name) ?? []) {
      for (const payload of payloads) await enqueue(tx, job, { companyId, event: payload })
    }
  },
})

/** Cuts a list into parts of at most `size`, for events that name many rows. */
export const inPartsOf = <Item>(size: number, items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  )
