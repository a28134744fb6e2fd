import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'
import { readMoney } from '#test/support/money.ts'

let server: TestApp
let admin: TestCompany
let us: TestCompany
let them: TestCompany

before(async () => {
  server = await createTestApp()
  admin = await server.createCompany('admin')
})
beforeEach(async () => {
  us = await server.createCompany()
  them = await server.createCompany()
})
after(async () => {
  await server.close()
})

const post = async (
  path: string,
  body: unknown,
  key: string | null = randomUUID(),
  who: TestCompany = admin,
): Promise<Answer> =>
  await server.request(who, 'POST', `/company/${us.companyId}/${path}`, body, {
    headers: key === null ? {} : { 'idempotency-key': key },
  })

test('a top-up adds to the balance and stands in the company’s own ledger and audit log', async () => {
  const answer = await post('topup', { amount: 150_000, what: 'Shartnoma 12' })
  assert.equal(answer.status, 200)
  assert.equal(answer.body.success, true)
  assert.equal(answer.body.balance, 150_000)
  const { body } = await server.request(us, 'GET', '/transactions')
  // Whoever topped it up belongs to another company, whose people this one does not see.
  const listed = { ...answer.body.transaction, user_name: null }
  assert.deepEqual(body, { transactions: [listed], total: 1, page: 1, limit: 50 })
  const { id, created_at, ...rest } = body.transactions[0]
  assert.match(id, /^[0-9a-f-]{36}$/)
  assert.ok(Math.abs(Date.parse(created_at) - Date.now()) < 60_000)
  assert.deepEqual(rest, {
    type: 'topup',
    amount: 150_000,
    balance_after: 150_000,
    what: 'Shartnoma 12',
    record_id: null,
    user_id: admin.userId,
    user_name: null,
  })
  const events = await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) =>
    tx
      .selectFrom('auditEvents')
      .select(['actorId', 'action', 'after'])
      .where('resourceType', '=', 'transactions')
      .execute(),
  )
  assert.equal(events.length, 1)
  assert.equal(events[0]?.actorId, admin.userId)
  assert.equal(events[0]?.action, 'topUpCompany')
  assert.deepEqual((await server.request(them, 'GET', '/transactions')).body.transactions, [])
})

test('the same key with the same body is one top-up, also at the same time', async () => {
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 8 }, () => post('topup', { amount: 700 }, key)))
  for (const { status, body } of answers) {
    assert.equal(status, 200)
    assert.deepEqual(body, answers[0]?.body)
  }
  await post('topup', { amount: 1 })
  assert.deepEqual((await post('topup', { amount: 700 }, key)).body, answers[0]?.body)
  assert.equal((await readMoney(server, us)).balance, 701)
})

test('the same key with another body is refused, and belongs to one company', async () => {
  const key = randomUUID()
  await post('topup', { amount: 700 }, key)
  for (const [path, body] of [
    ['topup', { amount: 701 }],
    ['topup', { amount: 700, what: 'x' }],
    ['adjust', { type: 'adjustment', amount: 700, what: 'x' }],
  ] as const) {
    const answer = await post(path, body, key)
    assert.equal(answer.status, 422)
    assert.equal(answer.body.code, 'request.idempotency_key_reused')
  }
  assert.equal((await readMoney(server, us)).balance, 700)
  const other = await server.request(
    admin,
    'POST',
    `/company/${them.companyId}/topup`,
    { amount: 900 },
    { headers: { 'idempotency-key': key } },
  )
  assert.equal(other.body.balance, 900)
})

test('a top-up without a key, or of no whole positive amount, is refused', async () => {
  const unkeyed = await post('topup', { amount: 700 }, null)
  assert.equal(unkeyed.status, 400)
  assert.equal(unkeyed.body.errors[0].path, 'headers.idempotency-key')
  for (const amount of [0, -1, 1.5, '700', null, 2 ** 53, 1e16]) {
    assert.equal((await post('topup', { amount })).status, 400, String(amount))
  }
  assert.equal((await post('topup?amount=700', { amount: 1, balance: 5 })).status, 400)
  assert.equal((await readMoney(server, us)).balance, 0)
})

test('a balance that a JSON number could not hold exactly is refused', async () => {
  for (let time = 0; time < 9; time += 1)
    assert.equal((await post('topup', { amount: 1_000_000_000_000_000 })).status, 200)
  const answer = await post('topup', { amount: 1_000_000_000_000_000 })
  assert.equal(answer.status, 422)
  assert.equal(answer.body.code, 'billing.amount_too_large')
})

test('a company that does not exist is a 404', async () => {
  const nowhere = `/company/${randomUUID()}`
  const headers = { 'idempotency-key': randomUUID() }
  const answers = await Promise.all([
    server.request(admin, 'POST', `${nowhere}/topup`, { amount: 5 }, { headers }),
    server.request(admin, 'GET', `${nowhere}/balance`),
    server.request(admin, 'PATCH', `${nowhere}/balance`, { credit_limit: 5 }),
    server.request(admin, 'GET', `${nowhere}/transactions`),
    server.request(admin, 'GET', `${nowhere}/prices`),
    server.request(admin, 'PATCH', `${nowhere}/prices`, {
      prices: [{ service: 'general', per_minute: 5 }],
    }),
  ])
  for (const { status, body } of answers) assert.deepEqual([status, body.code], [404, 'company.not_found'])
})

test('a mistake is put right by an adjustment with its reason, and money is given back by a refund', async () => {
  await post('topup', { amount: 1_000 })
  const less = await post('adjust', { type: 'adjustment', amount: -400, what: 'Ikki marta kiritilgan' })
  assert.equal(less.body.balance, 600)
  const back = await post('adjust', { type: 'refund', amount: 50, what: 'Sifatsiz yozuv' })
  assert.equal(back.body.balance, 650)
  const tooMuch = await post('adjust', { type: 'adjustment', amount: -651, what: 'x' })
  assert.equal(tooMuch.status, 402)
  assert.equal(tooMuch.body.code, 'billing.insufficient_funds')
  for (const body of [
    { type: 'adjustment', amount: 0, what: 'x' },
    { type: 'adjustment', amount: 5 },
    { type: 'refund', amount: -5, what: 'x' },
    { type: 'charge', amount: -5, what: 'x' },
    { type: 'topup', amount: 5, what: 'x' },
  ])
    assert.equal((await post('adjust', body)).status, 400, JSON.stringify(body))
})

test('only the platform’s administrator reaches another company’s money', async () => {
  for (const role of ['ceo', 'financial_director', 'member']) {
    const who = await server.addUser(us, role)
    for (const company of [us, them]) {
      const path = `/company/${company.companyId}`
      const headers = { 'idempotency-key': randomUUID() }
      const answers = await Promise.all([
        server.request(who, 'POST', `${path}/topup`, { amount: 5 }, { headers }),
        server.request(who, 'GET', `${path}/balance`),
        server.request(who, 'GET', `${path}/transactions`),
        server.request(who, 'PATCH', `${path}/prices`, { prices: [] }),
      ])
      for (const { status } of answers) assert.equal(status, 403, role)
    }
  }
  assert.equal((await readMoney(server, us)).balance, 0)
})
