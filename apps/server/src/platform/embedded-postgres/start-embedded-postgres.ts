import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { locateBinaries } from './binaries.ts'
import { locateCluster, sharedStateDir } from './cluster-folder.ts'
import { endLeftoverServer } from './leftover-server.ts'
import { clusterOwner, ensureCluster } from './make-cluster.ts'
import { startServerProcess, type ServerPlace, type ServerProcess } from './server-process.ts'
import { findUnprivilegedUser } from './unprivileged-user.ts'

export type EmbeddedPostgres = {
  /** Address of the product's database for the owner of its tables. */
  url: string
  /** Ends the server in order; connections that are open are closed by it. */
  stop(): Promise<void>
}

/** What is told when the server ends though nobody asked it to: somebody killed it, or the memory ran out. */
export type EmbeddedPostgresNews = {
  died(): void
  /** It could not be brought back; the program cannot go on. */
  lost(error: unknown): void
}

const database = 'muloqot'

/** Children of a killed server need a moment to notice; until then its files are closed to the next one. */
const revivalAttempts = 20
const revivalPauseMs = 500

/** A port of the loopback that is free at this moment. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

const ensureDatabase = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
  if (!rowCount) await client.query(`create database ${database}`)
  await client.end()
}

const revive = async (place: ServerPlace): Promise<ServerProcess> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startServerProcess(place)
    } catch (error) {
      if (attempt === revivalAttempts) throw error
      await wait(revivalPauseMs)
    }
  }
}

/**
 * Starts a real PostgreSQL from npm on files in the data folder, on a free port of the loopback, and makes the
 * product's database. A server that dies is started again at the same address, where connections are made anew.
 * @throws when it cannot be made or started; the message says why.
 */
export const startEmbeddedPostgres = async (
  dataDir: string,
  news: EmbeddedPostgresNews,
): Promise<EmbeddedPostgres> => {
  const runAs = findUnprivilegedUser()
  const binaries = await locateBinaries(runAs !== null, join(sharedStateDir, 'binaries'))
  const cluster = await locateCluster(dataDir, runAs !== null)
  await endLeftoverServer(cluster)
  const password = await ensureCluster(binaries, cluster, dataDir, runAs)

  const port = await freePort()
  const url = new URL(`postgres://${clusterOwner}@127.0.0.1:${port}/postgres`)
  url.password = password
  const place: ServerPlace = { binaries, cluster, runAs, port, url: url.href }
  let server = await startServerProcess(place)
  await ensureDatabase(url.href)
  url.pathname = `/${database}`

  let isStopping = false
  const keepAlive = async (): Promise<void> => {
    for (;;) {
      await server.ended
      if (isStopping) return
      news.died()
      server = await revive(place)
      if (isStopping) await server.stop()
    }
  }
  const kept = keepAlive().catch(news.lost)

  return {
    url: url.href,
    stop: async () => {
      isStopping = true
      await server.stop()
      await kept
    },
  }
}
