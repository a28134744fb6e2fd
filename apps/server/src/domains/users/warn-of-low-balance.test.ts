import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { readOutbox } from '#test/support/mail.ts'
import { topUp } from '#test/support/money.ts'
import { addUserWith } from '#test/support/people.ts'
import { workOffJobs } from '#test/support/work-off-jobs.ts'

let server: TestApp
let us: TestCompany
before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
})
after(async () => {
  await server.close()
})

const subjectsTo = async ({ email }: TestCompany): Promise<string[]> =>
  (await readOutbox(server.dataDir, email)).map(({ subject }) => subject)

test('whoever may see the balance and wants mail hears of its fall once, in their language, and nobody else', async () => {
  const reader = await addUserWith(server, us, ['balance.read'])
  const other = await addUserWith(server, us, ['contacts.read'])
  const silent = await addUserWith(server, us, ['balance.read'])
  const blocked = await addUserWith(server, us, ['balance.read'])
  const stranger = await server.createCompany()
  const asked = await Promise.all([
    server.request(us, 'PATCH', '/settings', { language: 'ru' }),
    server.request(silent, 'PATCH', '/settings/notifications', { email_notifications: false }),
    server.request(us, 'POST', `/admin/user/${blocked.userId}/block`),
    server.request(us, 'PATCH', '/balance', { warning_level: 500 }),
  ])
  assert.deepEqual(
    asked.map(({ status }) => status),
    [200, 200, 200, 200],
  )
  await topUp(server, us, 1_000)
  const admin = await server.createCompany('admin')
  for (const [key, amount] of [
    ['first', -600],
    ['second', -100],
  ] as const) {
    const body = { type: 'adjustment', amount, what: 'sinov' }
    const headers = { 'idempotency-key': key }
    const url = `/company/${us.companyId}/adjust`
    assert.equal((await server.request(admin, 'POST', url, body, { headers })).status, 200)
  }
  await workOffJobs(server)
  assert.deepEqual(await subjectsTo(us), ['Баланс компании на исходе'])
  assert.deepEqual(await subjectsTo(reader), ['Kompaniya balansi kam qoldi'])
  for (const who of [other, silent, blocked, stranger, admin]) assert.deepEqual(await subjectsTo(who), [])
})
