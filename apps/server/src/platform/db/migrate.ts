import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { runMigrations as runQueueMigrations } from 'graphile-worker'
import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import type { Log } from '../log/log.ts'
import { appRole, rolePassword, systemRole } from './connections.ts'

const migrationsDir = new URL('../../../migrations/', import.meta.url)
const fileName = /^\d{4}-[a-z0-9-]+\.sql$/

/** Any number; held so that processes that start at once migrate one after another. */
const migrationLock = 7_240_001

/** The migrations in their order, each with the hash that shows whether somebody changed it afterwards. */
export const readMigrations = async (): Promise<{ name: string; sql: string; hash: string }[]> => {
  const names = (await readdir(migrationsDir)).filter((name) => name.endsWith('.sql')).toSorted()
  const wrong = names.find((name) => !fileName.test(name))
  if (wrong) throw new Error(`migration ${wrong} is not named NNNN-like-this.sql`)
  return await Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, migrationsDir), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * The two roles the program signs in with. They own nothing and cannot bypass row-level security; what the system
 * role may see is said by a policy of its own on each table.
 */
const ensureRoles = async (client: Client, secretKey: string): Promise<void> => {
  for (const role of [appRole, systemRole] as const) {
    const name = escapeIdentifier(role)
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
    if (!rowCount) await client.query(`create role ${name} login noinherit nosuperuser nobypassrls`)
    await client.query(`alter role ${name} password ${escapeLiteral(rolePassword(secretKey, role))}`)
  }
}

/**
 * Brings the database up to date: roles, the queue's own schema, then every migration that has not run, each in its
 * own transaction. Safe to run from several processes at once.
 * @throws when a migration that ran was changed afterwards, or is missing.
 */
export const migrate = async (options: {
  ownerUrl: string
  secretKey: string
  log: Log
}): Promise<string[]> => {
  const client = new Client({ connectionString: options.ownerUrl })
  await client.connect()
  const applied: string[] = []
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await ensureRoles(client, options.secretKey)
    await runQueueMigrations({ connectionString: options.ownerUrl })
    await client.query(`create table if not exists public.migrations (
      name text primary key, hash text not null, applied_at timestamptz not null default now())`)
    const { rows } = await client.query<{ name: string; hash: string }>(
      'select name, hash from public.migrations',
    )
    const done = new Map(rows.map((row) => [row.name, row.hash]))
    const migrations = await readMigrations()
    for (const name of done.keys()) {
      if (!migrations.some((migration) => migration.name === name))
        throw new Error(`the database is newer than this program: it has ${name}`)
    }
    for (const { name, sql, hash } of migrations) {
      const seen = done.get(name)
      if (seen !== undefined && seen !== hash) throw new Error(`migration ${name} was changed after it ran`)
      if (seen !== undefined) continue
      await client.query('begin')
      await client.query(sql)
      await client.query('insert into public.migrations (name, hash) values ($1, $2)', [name, hash])
      await client.query('commit')
      applied.push(name)
      options.log.info({ migration: name }, 'migrated')
    }
    return applied
  } finally {
    await client.end()
  }
}
