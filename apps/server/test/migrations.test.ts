import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { pino } from 'pino'
import { dumpSchema } from '#src/platform/db/dump-schema.ts'
import { migrate, readMigrations } from '#src/platform/db/migrate.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { testSecretKey } from '#test/support/test-settings.ts'

const log = pino({ level: 'silent' })
let database: TestDatabase
let client: Client

before(async () => {
  database = await createTestDatabase()
  client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
})
after(async () => {
  await client.end()
  await database.drop()
})

const run = async (): Promise<string[]> =>
  await migrate({ ownerUrl: database.ownerUrl, secretKey: testSecretKey, log })

test('schema.sql is what the migrations make (npm run schema writes it)', async () => {
  const written = await readFile(new URL('../schema.sql', import.meta.url), 'utf8')
  assert.equal(await dumpSchema(client), written)
})

test('the numbers have no gap and no double', async () => {
  const numbers = (await readMigrations()).map(({ name }) => Number(name.slice(0, 4)))
  assert.deepEqual(
    numbers,
    numbers.map((_, index) => index + 1),
  )
})

test('running them again does nothing, also from several processes at once', async () => {
  assert.deepEqual(await Promise.all([run(), run(), run()]), [[], [], []])
})

test('a migration that was changed after it ran stops the start', async () => {
  await client.query('begin')
  await client.query('update migrations set hash = $1 where name = $2', ['another', '0002-contacts.sql'])
  await client.query('commit')
  await assert.rejects(run(), /0002-contacts\.sql was changed after it ran/)
  const { rows } = await client.query<{ name: string }>('select name from migrations')
  const found = (await readMigrations()).find(({ name }) => name === '0002-contacts.sql')
  await client.query('update migrations set hash = $1 where name = $2', [found?.hash, '0002-contacts.sql'])
  assert.equal(rows.length, (await readMigrations()).length)
})

test('a database that is newer than the program stops the start', async () => {
  await client.query(`insert into migrations (name, hash) values ('9999-tomorrow.sql', '')`)
  await assert.rejects(run(), /newer than this program: it has 9999-tomorrow\.sql/)
  await client.query(`delete from migrations where name = '9999-tomorrow.sql'`)
})

test('a job that is put into the queue in a transaction that is rolled back does not exist', async () => {
  const count = async (): Promise<bigint | undefined> =>
    (await client.query<{ count: bigint }>('select count(*) from graphile_worker._private_jobs')).rows[0]
      ?.count
  await client.query('begin')
  await client.query(`set local role muloqot_app`)
  await client.query(`select jobs.enqueue('test', '{}', null, null, 3)`)
  await client.query('rollback')
  assert.equal(await count(), 0n)
  await client.query('begin')
  await client.query(`set local role muloqot_app`)
  await client.query(`select jobs.enqueue('test', '{}', null, null, 3)`)
  await client.query('commit')
  assert.equal(await count(), 1n)
  await client.query('delete from graphile_worker._private_jobs')
})
