import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'
import { hearEvents } from '#test/support/events.ts'
import { readMoney } from '#test/support/money.ts'
import { charge, reserve } from './index.ts'

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

/** Money that was spent on a service by somebody. */
const spend = async (who: TestCompany, what: string, amount: bigint): Promise<void> => {
  const { companyId } = who
  const key = randomUUID()
  const expiresAt = new Date(Date.now() + 60_000)
  await server.deps.db.inCompany({ companyId }, async (tx) => {
    await reserve(tx, companyId, [{ key, amount, what, recordId: null, userId: who.userId, expiresAt }])
    await charge(tx, { companyId, events: server.deps.events }, [{ key, used: amount }])
  })
}

test('transactions are filtered by type, person and time, and paged', async () => {
  await post('topup', { amount: 10_000 })
  const colleague = await server.addUser(us, 'member')
  await spend(us, 'transcription', 300n)
  await spend(colleague, 'general', 200n)
  await spend(colleague, 'checklist', 100n)
  const list = async (query: string): Promise<{ amount: number }[]> => {
    const { status, body } = await server.request(us, 'GET', `/transactions?${query}`)
    assert.equal(status, 200, query)
    return body.transactions
  }
  const amounts = async (query: string): Promise<number[]> => (await list(query)).map(({ amount }) => amount)
  assert.deepEqual(await amounts(''), [-100, -200, -300, 10_000])
  assert.deepEqual(await amounts('type=topup'), [10_000])
  assert.deepEqual(await amounts(`user_id=${colleague.userId}`), [-100, -200])
  assert.deepEqual(await amounts('page=2&limit=3'), [10_000])
  const today = new Date().toISOString()
  const later = new Date(Date.now() + 3_600_000).toISOString()
  const names = (await server.request(us, 'GET', '/transactions')).body.transactions.map(
    (row: { user_name: string | null }) => row.user_name === null,
  )
  assert.deepEqual(names, [false, false, false, true], 'who topped it up is not of the company')
  assert.deepEqual(await amounts(`from=${later}`), [])
  assert.deepEqual((await amounts(`to=${later}`)).length, 4)
  assert.deepEqual(await amounts('from=2020-01-01&to=2020-01-02'), [])
  assert.deepEqual((await amounts(`from=2020-01-01&to=2100-01-01&type=charge`)).length, 3)
  for (const query of [
    'type=other',
    'user_id=x',
    `from=${today.slice(0, 7)}`,
    'limit=0',
    'page=0',
    'amount=5',
  ])
    assert.equal((await server.request(us, 'GET', `/transactions?${query}`)).status, 400, query)
})

test('a day of the ledger is a day of the company’s own calendar', async () => {
  await post('topup', { amount: 10_000 })
  const { body } = await server.request(us, 'GET', '/transactions')
  const at = new Date(body.transactions[0].created_at)
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tashkent' }).format(at)
  const dayBefore = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
  const count = async (query: string): Promise<number> =>
    (await server.request(us, 'GET', `/transactions?${query}`)).body.total
  assert.equal(await count(`from=${day}&to=${day}`), 1)
  assert.equal(await count(`to=${dayBefore}`), 0)
})

test('the company is warned once when the balance falls below its level, and the balance says so', async () => {
  await post('topup', { amount: 1_000 })
  const set = await server.request(us, 'PATCH', '/balance', { warning_level: 500 })
  assert.equal(set.status, 200)
  assert.deepEqual([set.body.warning_level, set.body.is_low], [500, false])
  const events = await hearEvents(server)
  try {
    await spend(us, 'general', 500n)
    assert.equal((await readMoney(server, us)).is_low, false)
    await spend(us, 'general', 1n)
    await spend(us, 'general', 1n)
    await post('topup', { amount: 1_000 })
    await post('adjust', { type: 'adjustment', amount: -1_000, what: 'x' })
    const isFall = (message: { event: string }): boolean => message.event === 'billing.balance-fell'
    await events.waitFor((message) => isFall(message) && events.all.filter(isFall).length >= 1)
    await spend(us, 'general', 1n)
    assert.equal((await readMoney(server, us)).is_low, true)
    assert.equal(events.all.filter(isFall).length, 2)
  } finally {
    await events.stop()
  }
  const off = await server.request(us, 'PATCH', '/balance', { warning_level: null })
  assert.deepEqual([off.body.warning_level, off.body.is_low], [null, false])
  for (const warning_level of [-1, 1.5, '5'])
    assert.equal((await server.request(us, 'PATCH', '/balance', { warning_level })).status, 400)
  assert.equal((await server.request(us, 'PATCH', '/balance', { credit_limit: 5 })).status, 400)
})

test('prices are the usual ones until they are set, and each counts from its own moment', async () => {
  const prices = async (query = ''): Promise<Record<string, number>> => {
    const { body } = await server.request(us, 'GET', `/billing/prices${query}`)
    const list: { service: string; per_minute: number }[] = body.prices
    return Object.fromEntries(list.map(({ service, per_minute }) => [service, per_minute]))
  }
  const usual = {
    transcription: 63_000,
    general: 21_000,
    checklist: 36_000,
    call_practice: 0,
    call_agent_http: 0,
    call_asterisk: 0,
    call_twilio: 0,
  }
  assert.deepEqual(await prices(), usual)
  const before = new Date().toISOString()
  const set = await server.request(admin, 'PATCH', `/company/${us.companyId}/prices`, {
    prices: [
      { service: 'call_twilio', per_minute: 120_000 },
      { service: 'general', per_minute: 0 },
    ],
  })
  assert.equal(set.status, 200)
  assert.deepEqual(await prices(), { ...usual, call_twilio: 120_000, general: 0 })
  assert.deepEqual(await prices(`?at=${before}`), usual)
  assert.deepEqual((await server.request(admin, 'GET', `/company/${us.companyId}/prices`)).body, set.body)
  assert.deepEqual((await server.request(them, 'GET', '/billing/prices')).body.prices[5].per_minute, 0)
  for (const list of [
    [],
    [{ service: 'practice', per_minute: 5 }],
    [{ service: 'general', per_minute: -1 }],
    [{ service: 'general', per_minute: 0.5 }],
    [
      { service: 'general', per_minute: 1 },
      { service: 'general', per_minute: 2 },
    ],
  ])
    assert.equal(
      (await server.request(admin, 'PATCH', `/company/${us.companyId}/prices`, { prices: list })).status,
      400,
    )
})

test('spending is told by person, by service and by day; people without the ledger see their own', async () => {
  await post('topup', { amount: 10_000 })
  const member = await server.addUser(us, 'member')
  await spend(us, 'transcription', 300n)
  await spend(us, 'general', 50n)
  await spend(member, 'general', 200n)
  await post('adjust', { type: 'refund', amount: 20, what: 'x' })
  const all = (await server.request(us, 'GET', '/billing/spending')).body
  assert.deepEqual([all.spent, all.refunded], [550, 20])
  assert.deepEqual(all.by_user, [
    { user_id: us.userId, name: 'Test Person', spent: 350 },
    { user_id: member.userId, name: 'Test Person', spent: 200 },
  ])
  assert.deepEqual(all.by_kind, [
    { kind: 'transcription', spent: 300 },
    { kind: 'general', spent: 250 },
  ])
  assert.deepEqual(all.by_day, [{ day: all.to, spent: 550 }])
  const own = (await server.request(member, 'GET', '/billing/spending')).body
  assert.equal(own.spent, 200)
  assert.deepEqual(own.by_user, [{ user_id: member.userId, name: 'Test Person', spent: 200 }])
  const past = (await server.request(us, 'GET', '/billing/spending?from=2020-01-01&to=2020-02-01')).body
  assert.deepEqual([past.spent, past.by_user, past.by_day], [0, [], []])
  const wrong = await server.request(us, 'GET', '/billing/spending?from=2020-02-01&to=2020-01-01')
  assert.deepEqual([wrong.status, wrong.body.code], [400, 'billing.period_invalid'])
  assert.equal((await server.request(them, 'GET', '/billing/spending')).body.spent, 0)
})
