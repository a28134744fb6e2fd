import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { upload } from '#test/support/upload.ts'

const office = await readFile(new URL('../../../../test/fixtures/contacts.xlsx', import.meta.url))

let server: TestApp
let us: TestCompany

before(async () => {
  server = await createTestApp({}, { clock: { now: () => new Date('2026-11-24T08:00:00Z') } })
  us = await server.createCompany()
})
after(async () => {
  await server.close()
})

test('every row of the office file is accounted for, and a second upload says that all are there', async () => {
  const first = await upload(server, us, office, 'contacts.xlsx')
  assert.equal(first.status, 201, JSON.stringify(first.body))
  const { created, failedContacts, errors, success, failed, rows } = first.body
  assert.equal(created.length, success)
  assert.equal(success + failed, rows)
  assert.deepEqual(
    failedContacts.map((one: Record<string, unknown>) => [one.row, one.column, one.value, one.reason]),
    [
      [43, 'Telefon', null, 'missing_required'],
      [44, 'Ism', null, 'missing_required'],
      [81, 'Telefon', 'yoʻq', 'phone_words'],
      [124, 'Telefon', '+998971886665', 'duplicate_in_file'],
      [206, 'Telefon', '339345428', 'duplicate_in_file'],
      [330, 'Ism', 'Jami:', 'totals_row'],
    ],
  )
  assert.deepEqual(errors[0], 'Row 43: Missing required fields: Telefon')
  assert.deepEqual(
    first.body.changedContacts.map((one: Record<string, unknown>) => [one.row, one.value, one.reason]),
    [[267, '31.02.1990', 'date_impossible']],
  )
  const list = await server.request(us, 'GET', '/auto-calling/contacts?limit=1')
  assert.equal(list.body.total, success)

  const second = await upload(server, us, office, 'contacts.xlsx')
  assert.equal(second.status, 201)
  assert.deepEqual([second.body.success, second.body.failed, second.body.rows], [0, rows, rows])
  assert.deepEqual(second.body.created, [])
  assert.equal(
    second.body.failedContacts.filter((one: { reason: string }) => one.reason === 'duplicate_in_company')
      .length,
    success,
  )
  assert.notEqual(second.body.importId, first.body.importId)
})
