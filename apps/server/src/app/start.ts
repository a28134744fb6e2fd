import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { ensureFirstAdmin, type FirstAdmin } from '#src/domains/auth/index.ts'
import { DataFolderInUse, lockDataFolder } from '#src/platform/embedded-postgres/instance-lock.ts'
import {
  startEmbeddedPostgres,
  type EmbeddedPostgresNews,
} from '#src/platform/embedded-postgres/start-embedded-postgres.ts'
import type { Config } from '#src/platform/config/config.ts'
import { loadSecretKey } from '#src/platform/config/secret-key.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import type { Log } from '#src/platform/log/log.ts'
import { createDeps } from './deps.ts'
import { buildHttp } from './http.ts'
import { startRealtime } from './realtime.ts'
import { startVoice } from './voice.ts'
import { startWorker } from './worker.ts'

export type Role = 'api' | 'worker' | 'voice'

/** What was started; stopping undoes it in the opposite order. */
export type Started = { stop(): Promise<void> }

export type RunningProgram = {
  /** Where the product answers, when the API runs here. */
  address: string | null
  stop(): Promise<void>
}

/** What the log says of our own database; without it the program cannot go on. */
export const databaseNews = (log: Log): EmbeddedPostgresNews => ({
  died: () => {
    log.error('the database server died and is started again')
  },
  lost: (error) => {
    log.fatal({ err: error }, 'the database server cannot be started again')
    process.exit(1)
  },
})

/** The database's address for its owner; our own server is started when none is configured. */
export const openOwnDatabase = async (config: Config, log: Log, started: Started[]): Promise<string> => {
  if (config.databaseUrl) return config.databaseUrl
  const unlock = await lockDataFolder(config.dataDir)
  started.push({ stop: unlock })
  const server = await startEmbeddedPostgres(config.dataDir, databaseNews(log))
  started.push(server)
  return server.url
}

const listen = async (app: FastifyInstance, config: Config): Promise<string> => {
  const address = await app.listen({ port: config.port, host: config.host })
  return config.publicUrl ?? address.replace('[::1]', 'localhost').replace('0.0.0.0', 'localhost')
}

/** A part that takes longer does not keep the others, the database above all, from being stopped. */
const partStopMsMax = 8_000

const stopInTime = async (part: Started): Promise<void> => {
  const limit = new AbortController()
  const tooLong = wait(partStopMsMax, undefined, { signal: limit.signal }).then(() => {
    throw new Error(`it did not stop within ${partStopMsMax} ms`)
  })
  try {
    await Promise.race([part.stop(), tooLong])
  } finally {
    tooLong.catch(() => undefined)
    limit.abort()
  }
}

/** Stops what was started, the last first. */
export const stopAll = async (started: Started[], log: Log): Promise<void> => {
  for (const part of started.toReversed()) {
    try {
      await stopInTime(part)
    } catch (error) {
      log.error({ err: error }, 'a part did not stop in order')
    }
  }
}

/**
 * Starts the program in the given roles: database (its own when none is configured), migrations, first admin, then
 * worker, voice and API. The first admin is told at once: their password must not be lost when a later part fails.
 * When a part cannot start, what was started is stopped again.
 * @throws DataFolderInUse, ConfigError, or what the failing part threw.
 */
export const startProgram = async (
  config: Config,
  roles: readonly Role[],
  log: Log,
  onFirstAdmin: (admin: FirstAdmin) => void,
): Promise<RunningProgram> => {
  const started: Started[] = []
  try {
    const ownerUrl = await openOwnDatabase(config, log, started)
    const secretKey = await loadSecretKey(config.dataDir, config.secretKey)
    await migrate({ ownerUrl, secretKey, log })
    const { deps, close } = createDeps({ config, log, ownerUrl, secretKey })
    started.push({ stop: close })
    const firstAdmin = await ensureFirstAdmin(deps)
    if (firstAdmin) onFirstAdmin(firstAdmin)
    if (roles.includes('worker')) started.push(await startWorker(deps, ownerUrl))
    if (roles.includes('voice')) started.push(await startVoice(deps, ownerUrl))
    let address: string | null = null
    if (roles.includes('api')) {
      const app = await buildHttp(deps)
      started.push({ stop: async () => await app.close() })
      await app.ready()
      started.push(await startRealtime(deps, app.server, ownerUrl))
      address = await listen(app, config)
    }
    return { address, stop: async () => await stopAll(started, log) }
  } catch (error) {
    await stopAll(started, log)
    throw error
  }
}

export { DataFolderInUse }
