import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { z } from 'zod'
import { realtimeChannel } from '../events/publish.ts'
import type { Log } from '../log/log.ts'

const messageSchema = z.object({ companyId: z.uuid(), event: z.string(), payload: z.unknown() })
export type RealtimeMessage = z.infer<typeof messageSchema>

/**
 * Hears every committed event, in commit order, one after another: the next message waits until `hear` is done with
 * the one before. A broken connection is made again; what was told in between is lost to sockets only, whose clients
 * read the state again when they reconnect (`onGap`).
 */
export const listenToEvents = async (options: {
  connectionString: string
  log: Log
  hear: (message: RealtimeMessage) => Promise<void>
  onGap: () => void
}): Promise<{ stop(): Promise<void> }> => {
  const { connectionString, log, hear, onGap } = options
  let isStopped = false
  let client: Client | null = null
  let chain = Promise.resolve()

  const take = (text: string): void => {
    chain = chain
      .then(async () => await hear(messageSchema.parse(JSON.parse(text))))
      .catch((error: unknown) => {
        log.error({ err: error }, 'an event could not be passed on')
      })
  }

  const connect = async (): Promise<void> => {
    const next = new Client({ connectionString, application_name: 'muloqot events' })
    next.on('notification', (notification) => {
      if (notification.payload) take(notification.payload)
    })
    next.on('error', (error) => {
      log.warn({ err: error }, 'the connection that hears events broke')
    })
    next.on('end', () => {
      if (!isStopped && client === next) void reconnect()
    })
    try {
      await next.connect()
      await next.query(`listen ${realtimeChannel}`)
    } catch (error) {
      await next.end().catch(() => undefined)
      throw error
    }
    client = next
  }

  const reconnect = async (): Promise<void> => {
    client = null
    for (let pause = 100; !isStopped; pause = Math.min(pause * 2, 5000)) {
      await wait(pause, undefined, { ref: false })
      if (isStopped) return
      try {
        await connect()
        onGap()
        return
      } catch (error) {
        log.warn({ err: error }, 'cannot hear events yet')
      }
    }
  }

  await connect()
  return {
    stop: async () => {
      isStopped = true
      await client?.end()
      await chain
    },
  }
}
