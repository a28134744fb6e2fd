import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { locateBinaries } from './binaries.ts'
import { locateCluster, sharedStateDir } from './cluster-folder.ts'
import { endLeftoverServer } from './leftover-server.ts'
import { findUnprivilegedUser, type RunAs } from './unprivileged-user.ts'

export type EmbeddedPostgres = {
  /** Address of the product's database for the owner of its tables. */
  url: string
  /** Ends the server in order; connections that are open are closed by it. */
  stop(): Promise<void>
}

const owner = 'muloqot'
const database = 'muloqot'

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

const run = async (command: string, args: string[], runAs: RunAs | null, cwd: string): Promise<void> => {
  const child = spawn(command, args, {
    ...runAs,
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code]: unknown[] = await once(child, 'close')
  if (code !== 0) throw new Error(`${command} failed: ${said.trim().slice(0, 2000)}`)
}

const writeOwned = async (path: string, text: string, runAs: RunAs | null): Promise<void> => {
  await writeFile(path, text, { mode: 0o600 })
  if (runAs) await chown(path, runAs.uid, runAs.gid)
}

/**
 * The superuser's password, and whether the cluster has been made. An `initdb` that was interrupted is begun again:
 * the mark is written last.
 */
const ensureCluster = async (
  binaries: string,
  cluster: string,
  dataDir: string,
  runAs: RunAs | null,
): Promise<string> => {
  const passwordFile = join(dataDir, 'postgres.password')
  const made = join(dataDir, 'postgres.made')
  if (await stat(made).catch(() => null)) return (await readFile(passwordFile, 'utf8')).trim()
  await rm(cluster, { recursive: true, force: true })
  await mkdir(cluster, { recursive: true, mode: 0o700 })
  await chmod(cluster, 0o700)
  if (runAs) await chown(cluster, runAs.uid, runAs.gid)
  const password = randomBytes(24).toString('base64url')
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  // initdb reads it as its own user, so it needs a copy in a folder it can enter; it must not lie in the cluster,
  // which initdb wants to be empty. It goes again, so its name must differ from the file we keep.
  const handed = `${cluster}.initdb-password`
  await writeOwned(handed, password, runAs)
  try {
    const args = [
      '-D',
      cluster,
      '-U',
      owner,
      '--auth=scram-sha-256',
      `--pwfile=${handed}`,
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ]
    await run(join(binaries, 'bin', 'initdb'), args, runAs, cluster)
  } finally {
    await rm(handed, { force: true })
  }
  await writeFile(made, '')
  return password
}

/** Durable as shipped; only what does not cost safety is set. */
const settings = (port: number): Record<string, string> => ({
  port: String(port),
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  log_min_messages: 'warning',
  log_timezone: 'UTC',
  timezone: 'UTC',
  jit: 'off',
})

const waitUntilItAnswers = async (url: string, server: ChildProcess, said: () => string): Promise<Client> => {
  for (let waited = 0; waited < 60_000; waited += 30) {
    if (server.exitCode !== null) throw new Error(`the database server did not start: ${said()}`)
    const client = new Client({ connectionString: url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch {
      await wait(30)
    }
  }
  throw new Error(`the database server does not answer: ${said()}`)
}

/**
 * Starts a real PostgreSQL from npm on files in the data folder, on a free port of the loopback, and makes the
 * product's database. It runs in a process group of its own, so that Ctrl-C reaches us first and we end it in order.
 * @throws when it cannot be made or started; the message says why.
 */
export const startEmbeddedPostgres = async (dataDir: string): Promise<EmbeddedPostgres> => {
  const runAs = findUnprivilegedUser()
  const binaries = await locateBinaries(runAs !== null, join(sharedStateDir, 'binaries'))
  const cluster = await locateCluster(dataDir, runAs !== null)
  await endLeftoverServer(cluster)
  const password = await ensureCluster(binaries, cluster, dataDir, runAs)

  const port = await freePort()
  const flags = Object.entries(settings(port)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(binaries, 'bin', 'postgres'), ['-D', cluster, ...flags], {
    ...runAs,
    cwd: cluster,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
  })
  let tail = ''
  server.stderr.on('data', (chunk: Buffer) => (tail = (tail + chunk.toString()).slice(-4000)))
  const ended = once(server, 'close')

  const url = new URL(`postgres://${owner}@127.0.0.1:${port}/postgres`)
  url.password = password
  const client = await waitUntilItAnswers(url.href, server, () => tail.trim())
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
  if (!rowCount) await client.query(`create database ${database}`)
  await client.end()
  url.pathname = `/${database}`

  return {
    url: url.href,
    stop: async () => {
      server.kill('SIGINT')
      await ended
    },
  }
}
