import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { Client } from 'pg'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { addContact, campaignsPath, createCampaign } from '#test/support/campaigns.ts'
import { readMoney, setPrices, topUp } from '#test/support/money.ts'
import { cutOffCall } from './cut-off-call.ts'
import { finishCalls, type CallToFinish } from './finish-calls.ts'
import { takeCalls, type TakenCall } from './take-calls.ts'

let server: TestApp
let owner: Client
let us: TestCompany
let lineId: string

before(async () => {
  server = await createTestApp()
  owner = new Client({ connectionString: server.ownerUrl })
  await owner.connect()
})
beforeEach(async () => {
  us = await server.createCompany()
  // Lines of this kind cannot be made over the API yet; what they cost can be set already.
  const { rows } = await owner.query<{ id: string }>(
    `insert into lines (company_id, name, kind) values ($1, 'Operator', 'asterisk') returning id`,
    [us.companyId],
  )
  lineId = rows[0]?.id ?? ''
})
after(async () => {
  await owner.end()
  await server.close()
})

const startWith = async (contacts: number, line: string | undefined = lineId): Promise<string> => {
  const contactIds: string[] = []
  for (let count = 0; count < contacts; count += 1) contactIds.push(await addContact(server, us))
  const { id } = await createCampaign(server, us, { contactIds, lineId: line })
  assert.equal((await server.request(us, 'POST', `${campaignsPath}/${id}/start`)).status, 201)
  return id
}

const take = async (): Promise<TakenCall[]> => {
  const { calls } = await takeCalls(server.deps, { companyId: us.companyId, lineId, instanceId: 1, turn: 0 })
  return calls
}

const ended = ({ place }: TakenCall, durationMs: number): CallToFinish => ({
  callId: place.callId,
  companyId: us.companyId,
  callStatus: 'SUCCESS',
  outcome: 'Gaplashildi',
  summary: 'Gaplashildi.',
  result: { promisedAmount: null, promisedDate: null, callbackAt: null, answers: {} },
  startedAt: new Date(),
  answeredAt: new Date(),
  endedAt: new Date(),
  durationMs,
  hangupCause: 'customer',
  turns: [],
  recording: null,
  doNotCall: false,
  wasCutOff: false,
})

const finish = async (...calls: CallToFinish[]): Promise<void> =>
  await finishCalls(server.deps, us.companyId, calls)

const campaignOf = async (id: string): Promise<{ status: string; stopReason: string | null }> => {
  const { body } = await server.request(us, 'GET', `${campaignsPath}/${id}`)
  return { status: body.status, stopReason: body.stopReason }
}

test('a call sets money aside before it is dialled and pays for its own length, in the name of who started it', async () => {
  await setPrices(server, us, { call_asterisk: 60_000 })
  await topUp(server, us, 1_000_000)
  await startWith(2)
  const calls = await take()
  assert.equal(calls.length, 2)
  assert.deepEqual(
    await readMoney(server, us).then(({ balance, reserved }) => [balance, reserved]),
    [1_000_000, 360_000],
  )
  // The price of a call is the one it began with.
  await setPrices(server, us, { call_asterisk: 1 })
  const [first, second] = calls.map((call, index) => ended(call, index === 0 ? 90_500 : 0))
  assert.ok(first && second)
  await finish(first, second)
  await finish(first)
  const { balance, reserved } = await readMoney(server, us)
  assert.deepEqual([balance, reserved], [1_000_000 - 90_500, 0])
  const { body } = await server.request(us, 'GET', '/transactions?type=charge')
  assert.equal(body.total, 1)
  const [{ amount, what, record_id, user_id }] = body.transactions
  assert.deepEqual([amount, what, record_id, user_id], [-90_500, 'call_asterisk', first.callId, us.userId])
})

test('only as many are called as can be paid for; the campaign waits while money may come back, then stops and says why', async () => {
  await setPrices(server, us, { call_asterisk: 60_000 })
  await topUp(server, us, 400_000)
  const id = await startWith(6)
  const calls = await take()
  assert.equal(calls.length, 2)
  assert.deepEqual(await take(), [])
  assert.deepEqual(await campaignOf(id), { status: 'RUNNING', stopReason: null })
  await finish(...calls.map((call) => ended(call, 120_000)))
  // 160,000 are left, and a call needs 180,000.
  assert.deepEqual(await take(), [])
  assert.deepEqual(await campaignOf(id), { status: 'PAUSED', stopReason: 'insufficient_funds' })
  const { body } = await server.request(us, 'GET', `${campaignsPath}/${id}`)
  assert.equal(body.callStatusCounts.PENDING, 4)

  await topUp(server, us, 1_000_000)
  assert.equal((await server.request(us, 'POST', `${campaignsPath}/${id}/start`)).status, 201)
  assert.deepEqual(await campaignOf(id), { status: 'RUNNING', stopReason: null })
  assert.equal((await take()).length, 4)
})

test('a campaign that has called everybody completes, with or without money', async () => {
  await setPrices(server, us, { call_asterisk: 60_000 })
  await topUp(server, us, 180_000)
  const id = await startWith(1)
  const [call] = await take()
  assert.ok(call)
  await finish(ended(call, 180_000))
  assert.equal((await readMoney(server, us)).balance, 0)
  await take()
  assert.deepEqual(await campaignOf(id), { status: 'COMPLETED', stopReason: null })
})

test('nobody pays for a call that was cut off', async () => {
  await setPrices(server, us, { call_asterisk: 60_000 })
  await topUp(server, us, 1_000_000)
  await startWith(1)
  const [call] = await take()
  assert.ok(call)
  const hoursAgo = new Date(Date.now() - 10_000_000)
  const { callId } = call.place
  const facts = { callId, companyId: us.companyId, startedAt: hoursAgo, answeredAt: hoursAgo }
  await finish(cutOffCall({ ...facts, language: 'uz' }, new Date()))
  const { balance, reserved } = await readMoney(server, us)
  assert.deepEqual([balance, reserved], [1_000_000, 0])
})

test('calls without a price leave no row of money', async () => {
  await startWith(2)
  const calls = await take()
  assert.equal(calls.length, 2)
  await finish(...calls.map((call) => ended(call, 60_000)))
  const { rows } = await owner.query(
    `select (select count(*)::int from reservations where company_id = $1) as reservations,
       (select count(*)::int from transactions where company_id = $1) as transactions`,
    [us.companyId],
  )
  assert.deepEqual(rows, [{ reservations: 0, transactions: 0 }])
})

test('the practice line costs nothing until it is given a price, and then what that says', async () => {
  const { body } = await server.request(us, 'GET', '/auto-calling/lines?kind=practice')
  lineId = body.data[0].id
  await topUp(server, us, 1_000_000)
  await startWith(1)
  const [free] = await take()
  assert.ok(free)
  await finish(ended(free, 60_000))
  assert.equal((await readMoney(server, us)).balance, 1_000_000)
  await setPrices(server, us, { call_practice: 60_000 })
  await startWith(1)
  const [priced] = await take()
  assert.ok(priced)
  assert.equal((await readMoney(server, us)).reserved, 180_000)
  await finish(ended(priced, 30_000))
  const { balance, reserved } = await readMoney(server, us)
  assert.deepEqual([balance, reserved], [970_000, 0])
  const spending = await server.request(us, 'GET', '/billing/spending')
  assert.deepEqual(spending.body.by_kind, [{ kind: 'call_practice', spent: 30_000 }])
})

test('many calls taken and finished at the same time on two lines never spend more than there is', async () => {
  await setPrices(server, us, { call_asterisk: 60_000 })
  await topUp(server, us, 1_000_000)
  const { rows } = await owner.query<{ id: string }>(
    `insert into lines (company_id, name, kind) values ($1, 'Ikkinchi', 'asterisk') returning id`,
    [us.companyId],
  )
  const other = rows[0]?.id ?? ''
  await startWith(6)
  await startWith(6, other)
  const both = await Promise.all(
    [lineId, other].map((line) =>
      takeCalls(server.deps, { companyId: us.companyId, lineId: line, instanceId: 1, turn: 0 }),
    ),
  )
  const calls = both.flatMap((taken) => taken.calls)
  assert.equal(calls.length, 5)
  await Promise.all(calls.map((call) => finish(ended(call, 300_000))))
  const { balance, reserved } = await readMoney(server, us)
  assert.deepEqual([balance, reserved], [0, 0])
  const unpaid = await owner.query<{ unpaid: bigint }>(
    'select sum(unpaid)::bigint as unpaid from reservations where company_id = $1',
    [us.companyId],
  )
  assert.equal(unpaid.rows[0]?.unpaid, 500_000n)
})
