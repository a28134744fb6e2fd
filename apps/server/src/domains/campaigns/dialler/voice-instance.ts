import { Client } from 'pg'
import { appRole, urlForRole } from '#src/platform/db/connections.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { diallerChannel } from './wake-dialler.ts'

/** First half of the two-part lock number: locks of processes that place calls. */
const lockClass = 7_240_003

/** This process among all that place calls. */
export type VoiceInstance = {
  id: number
  /** Runs `work` when that other process is gone, and keeps others from doing the same meanwhile. */
  ifGone(otherId: number, work: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

const newNumber = async (client: Client): Promise<number> => {
  const { rows } = await client.query<{ id: number }>(
    'insert into voice_instances default values returning id',
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error('no number for this process')
  return id
}

/**
 * Takes a number for this process and holds the session lock on it for as long as the connection lives, which is
 * until the process ends, in whatever way. The same connection hears when there is something to dial.
 * @param options.id the number this process had before its connection broke: its live calls carry it.
 * @param options.onWake there may be something to dial.
 * @param options.onLost the connection broke: the lock is gone, and another process may take our calls for cut off.
 */
export const claimVoiceInstance = async (
  deps: Pick<PlatformDeps, 'secretKey' | 'log'>,
  ownerUrl: string,
  { id: formerId, onWake, onLost }: { id?: number | undefined; onWake: () => void; onLost: () => void },
): Promise<VoiceInstance> => {
  const client = new Client({
    connectionString: urlForRole(ownerUrl, deps.secretKey, appRole),
    application_name: 'muloqot voice',
    keepAlive: true,
  })
  // Until the number is ours its loss is told by the error that is thrown, and after the close by nobody.
  let isOurs = false
  client.on('notification', onWake)
  client.on('error', (error) => {
    deps.log.warn({ err: error }, 'the connection of the voice role broke')
  })
  client.on('end', () => {
    if (isOurs) onLost()
  })
  let id: number
  try {
    await client.connect()
    id = formerId ?? (await newNumber(client))
    await client.query('select pg_advisory_lock($1, $2)', [lockClass, id])
    await client.query(`listen ${diallerChannel}`)
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
  isOurs = true
  return {
    id,
    ifGone: async (otherId, work) => {
      const { rows: taken } = await client.query<{ taken: boolean }>(
        'select pg_try_advisory_lock($1, $2) as taken',
        [lockClass, otherId],
      )
      if (!taken[0]?.taken) return
      try {
        await work()
      } finally {
        await client.query('select pg_advisory_unlock($1, $2)', [lockClass, otherId])
      }
    },
    close: async () => {
      isOurs = false
      await client.query('delete from voice_instances where id = $1', [id]).catch(() => undefined)
      await client.end()
    },
  }
}
