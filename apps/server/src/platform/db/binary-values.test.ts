import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { jsonbArray, textArray } from './binary-values.ts'

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

const lists: [string, (string | null)[]][] = [
  ['nothing', []],
  ['empty texts, nulls and the word null', ['', null, 'null', 'NULL', null]],
  ['what would have to be escaped', ['"', '\\', '{}', 'a,b', "'", '\n\t\r']],
  ['letters of one to four bytes', ['oʻgʻil', 'Тошкент', '電話', '🙂'.repeat(1_000)]],
]
for (const [what, list] of lists) {
  test(`a list of texts arrives as it was: ${what}`, async () => {
    const { rows } = await client.query('select $1::text[] as list', [textArray(list)])
    assert.deepEqual(rows[0].list, list)
  })
}

test('JSON values arrive as they were, and null is no value', async () => {
  const value = { Manzil: 'Navoiy koʻchasi "12"', qarz: 1_250_000.5, yopilgan: false, 'a\\b\n': [null, '🙂'] }
  const list = [value, null, {}, 'null', 0]
  const { rows } = await client.query(
    'select array_agg(to_jsonb(item) order by at) as list, array_agg(item is null order by at) as nulls from unnest($1::jsonb[]) with ordinality as x(item, at)',
    [jsonbArray(list)],
  )
  assert.deepEqual(rows[0].list, list)
  assert.deepEqual(rows[0].nulls, [false, true, false, false, false])
})
