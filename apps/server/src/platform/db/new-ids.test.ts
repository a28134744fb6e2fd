import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { newIds } from './new-ids.ts'

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

const read = async (bytes: Buffer): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>('select id from unnest($1::uuid[]) as x(id)', [bytes])
  return rows.map(({ id }) => id)
}

test('ids are UUIDv7 of this moment, all different, and rise through every call', async () => {
  const begun = Date.now()
  // More than one millisecond holds, and calls that follow in the same millisecond.
  const made = [newIds(10_000), newIds(1), newIds(4_096), newIds(3)]
  const ids: string[] = []
  for (const bytes of made) ids.push(...(await read(bytes)))
  assert.equal(ids.length, 14_100)
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual(ids, ids.toSorted())
  const { rows } = await client.query(
    'select distinct uuid_extract_version(id) as version from unnest($1::uuid[]) as x(id)',
    [ids],
  )
  assert.deepEqual(rows, [{ version: 7 }])
  const millis = Number.parseInt(ids[0]?.replace('-', '').slice(0, 12) ?? '', 16)
  assert.ok(millis >= begun && millis < begun + 60_000)
})

test('no ids at all are an empty list', async () => {
  assert.deepEqual(await read(newIds(0)), [])
})
