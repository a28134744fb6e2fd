import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import type { RunAs } from './unprivileged-user.ts'

/** Where a server runs, on which files, and how its superuser signs in (`url`, at the database `postgres`). */
export type ServerPlace = {
  binaries: string
  cluster: string
  runAs: RunAs | null
  port: number
  url: string
}

export type ServerProcess = {
  /** Resolves when the process is gone, in whatever way. */
  ended: Promise<unknown>
  /** Ends it in order; connections that are open are closed by it. */
  stop(): Promise<void>
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

/**
 * Connections keep up to 16 MB of memory for their next statement (glibc takes it so; others do not look). Given back and
 * taken anew for each batch of a long import, every page of it is a fault, a third of all that PostgreSQL has then.
 */
const keptBytes = String(16 * 1024 * 1024)
const memory = { MALLOC_MMAP_THRESHOLD_: keptBytes, MALLOC_TRIM_THRESHOLD_: keptBytes }

const answers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/**
 * Starts the database server and resolves when it answers. It runs in a process group of its own, so that Ctrl-C
 * reaches us first and we end it in order.
 * @throws when it ends before it answers, or does not answer within a minute; the message holds what it said.
 */
export const startServerProcess = async (place: ServerPlace): Promise<ServerProcess> => {
  const flags = Object.entries(settings(place.port)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(place.binaries, 'bin', 'postgres'), ['-D', place.cluster, ...flags], {
    ...place.runAs,
    cwd: place.cluster,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', ...memory },
  })
  let tail = ''
  server.stderr.on('data', (chunk: Buffer) => (tail = (tail + chunk.toString()).slice(-4000)))
  // Not `close`: children that outlive a killed server hold its output open.
  const ended = once(server, 'exit')
  for (let waited = 0; !(await answers(place.url)); waited += 30) {
    if (server.exitCode !== null || server.signalCode !== null) {
      throw new Error(`the database server did not start: ${tail.trim()}`)
    }
    if (waited > 60_000) throw new Error(`the database server does not answer: ${tail.trim()}`)
    await wait(30)
  }
  return {
    ended,
    stop: async () => {
      server.kill('SIGINT')
      await ended
    },
  }
}
