import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { jsonb, textArray } from './binary-values.ts'

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

test('a JSON value arrives as it was', async () => {
  const value = [{ Manzil: 'Navoiy koʻchasi "12"', qarz: 1_250_000.5, yopilgan: false }, null, 'a\\b\n']
  const { rows } = await client.query('select $1::jsonb as value', [jsonb(value)])
  assert.deepEqual(rows[0].value, value)
})
