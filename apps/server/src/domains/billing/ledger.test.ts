import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { readMoney, topUp } from '#test/support/money.ts'
import { charge, type Charge } from './charge.ts'
import { checkBalances } from './check-balances.ts'
import { releaseExpired } from './release-expired.ts'
import { release } from './release.ts'
import { countAffordable, reserve } from './reserve.ts'
import type { NewReservation, Settled } from './reservations.repo.ts'

let server: TestApp
let us: TestCompany
const start = new Date()
let now = start

before(async () => {
  server = await createTestApp({}, { clock: { now: () => now } })
})
beforeEach(async () => {
  now = start
  us = await server.createCompany()
})
after(async () => {
  await server.close()
})

const inUs = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  await server.deps.db.inCompany({ companyId: us.companyId }, work)

const reservation = (key: string, amount: bigint, over: Partial<NewReservation> = {}): NewReservation => ({
  key,
  amount,
  what: 'transcription',
  recordId: null,
  userId: us.userId,
  expiresAt: new Date(now.getTime() + 60_000),
  ...over,
})

const reserveUs = async (...list: NewReservation[]): Promise<void> =>
  await inUs(async (tx) => await reserve(tx, us.companyId, list))

const chargeUs = async (...list: Charge[]): Promise<Settled[]> =>
  await inUs(async (tx) => await charge(tx, { companyId: us.companyId, events: server.deps.events }, list))

const money = async (): Promise<[balance: number, reserved: number]> => {
  const { balance, reserved } = await readMoney(server, us)
  return [balance, reserved]
}

const ledger = async (): Promise<{ type: string; amount: bigint; what: string | null }[]> =>
  await inUs(
    async (tx) =>
      await tx.selectFrom('transactions').select(['type', 'amount', 'what']).orderBy('createdAt').execute(),
  )

test('what was set aside is charged as far as it was used, and the rest comes back', async () => {
  await topUp(server, us, 1_000)
  await reserveUs(reservation('a', 600n))
  assert.deepEqual(await money(), [1_000, 600])
  assert.deepEqual(await chargeUs({ key: 'a', used: 450n }), [{ key: 'a', used: 450n, unpaid: 0n }])
  assert.deepEqual(await money(), [550, 0])
  assert.deepEqual(await ledger(), [
    { type: 'topup', amount: 1_000n, what: null },
    { type: 'charge', amount: -450n, what: 'transcription' },
  ])
})

test('reserving, charging and releasing each happen once, however often they are repeated', async () => {
  await topUp(server, us, 1_000)
  for (let time = 0; time < 3; time += 1) await reserveUs(reservation('a', 600n), reservation('b', 100n))
  assert.deepEqual(await money(), [1_000, 700])
  for (let time = 0; time < 3; time += 1) await chargeUs({ key: 'a', used: 500n })
  assert.deepEqual(await chargeUs({ key: 'a', used: 1n }), [])
  assert.deepEqual(await money(), [500, 100])
  for (let time = 0; time < 3; time += 1) await inUs(async (tx) => await release(tx, ['a', 'b']))
  assert.deepEqual(await money(), [500, 0])
  await reserveUs(reservation('a', 600n, { amount: 1n }))
  assert.deepEqual(await money(), [500, 0], 'work that was paid for is not reserved for again')
})

test('what cannot be paid for is not begun: all of it or none', async () => {
  await topUp(server, us, 1_000)
  await assert.rejects(reserveUs(reservation('a', 600n), reservation('b', 401n)), {
    code: 'billing.insufficient_funds',
  })
  assert.deepEqual(await money(), [1_000, 0])
  await reserveUs(reservation('a', 600n), reservation('b', 400n))
  await assert.rejects(reserveUs(reservation('c', 1n)), { code: 'billing.insufficient_funds' })
})

test('work without a price leaves no row', async () => {
  await reserveUs(reservation('free', 0n))
  const rows = await inUs(async (tx) => await tx.selectFrom('reservations').selectAll().execute())
  assert.deepEqual(rows, [])
})

test('a reservation that was given back can be made again', async () => {
  await topUp(server, us, 1_000)
  await reserveUs(reservation('a', 600n))
  await inUs(async (tx) => await release(tx, ['a']))
  await reserveUs(reservation('a', 700n))
  assert.deepEqual(await money(), [1_000, 700])
  await chargeUs({ key: 'a', used: 650n })
  assert.deepEqual(await money(), [350, 0])
})

test('work that came to more takes what is free, never what others have set aside, and never goes below zero', async () => {
  await topUp(server, us, 1_000)
  await reserveUs(reservation('a', 300n), reservation('b', 500n))
  assert.deepEqual(await chargeUs({ key: 'a', used: 450n }), [{ key: 'a', used: 450n, unpaid: 0n }])
  assert.deepEqual(await money(), [550, 500])
  assert.deepEqual(await chargeUs({ key: 'b', used: 600n }), [{ key: 'b', used: 600n, unpaid: 50n }])
  assert.deepEqual(await money(), [0, 0])
})

test('several charges at once share what is free in their order', async () => {
  await topUp(server, us, 100)
  await reserveUs(reservation('a', 40n), reservation('b', 40n))
  const settled = await chargeUs({ key: 'a', used: 55n }, { key: 'b', used: 60n }, { key: 'a', used: 9n })
  assert.deepEqual(settled, [
    { key: 'a', used: 55n, unpaid: 0n },
    { key: 'b', used: 60n, unpaid: 15n },
  ])
  assert.deepEqual(await money(), [0, 0])
})

test('a charge that nothing was reserved for is a fault of the program', async () => {
  await assert.rejects(chargeUs({ key: 'never', used: 1n }), /nothing was reserved for never/)
})

test('credit lets the balance fall below zero, so far and no further', async () => {
  const admin = await server.createCompany('admin')
  const path = `/company/${us.companyId}/balance`
  assert.equal((await server.request(admin, 'PATCH', path, { credit_limit: 500 })).status, 200)
  await topUp(server, us, 100)
  await assert.rejects(reserveUs(reservation('a', 601n)), { code: 'billing.insufficient_funds' })
  await reserveUs(reservation('a', 400n))
  await chargeUs({ key: 'a', used: 900n })
  assert.deepEqual(await money(), [-500, 0])
  const refused = await server.request(admin, 'PATCH', path, { credit_limit: 499 })
  assert.equal(refused.status, 409)
  assert.equal(refused.body.code, 'billing.credit_in_use')
})

test('money that nobody settled in time is given back, and late work is still charged once', async () => {
  await topUp(server, us, 1_000)
  await reserveUs(
    reservation('a', 600n),
    reservation('b', 100n, { expiresAt: new Date(now.getTime() + 600_000) }),
  )
  now = new Date(now.getTime() + 59_000)
  await releaseExpired(server.deps)
  assert.deepEqual(await money(), [1_000, 700])
  now = new Date(now.getTime() + 1_000)
  await releaseExpired(server.deps)
  await releaseExpired(server.deps)
  assert.deepEqual(await money(), [1_000, 100])
  await chargeUs({ key: 'a', used: 950n })
  assert.deepEqual(await money(), [100, 100], 'what is set aside for other work stays')
})

test('how many can be paid for counts what is free, credit included', async () => {
  await topUp(server, us, 1_000)
  await reserveUs(reservation('a', 100n))
  const count = async (each: bigint): Promise<unknown> =>
    await inUs(async (tx) => await countAffordable(tx, each, 10))
  assert.deepEqual(await count(300n), { count: 3, isAnythingReserved: true })
  assert.deepEqual(await count(1n), { count: 10, isAnythingReserved: true })
  assert.deepEqual(await count(901n), { count: 0, isAnythingReserved: true })
})

test('the ledger is added to and nothing else, and a balance moves with its rows only', async () => {
  await topUp(server, us, 1_000)
  await reserveUs(reservation('a', 100n))
  for (const statement of [
    'update transactions set amount = 2000',
    'delete from transactions',
    'delete from reservations',
    'delete from balances',
    'update prices set per_minute = 1',
    'delete from prices',
  ])
    await assert.rejects(
      inUs(async (tx) => await sql.raw(statement).execute(tx)),
      /permission denied/,
      statement,
    )
  for (const statement of [
    'update balances set amount = 5000',
    'update balances set reserved = 0',
    `insert into balances (company_id, amount) values ('${us.companyId}', 5)`,
  ])
    await assert.rejects(
      inUs(async (tx) => await sql.raw(statement).execute(tx)),
      /a balance is moved by its transactions and reservations only/,
      statement,
    )
  assert.deepEqual(await money(), [1_000, 100])
})

test('the check finds a balance that is not the sum of its rows', async () => {
  await topUp(server, us, 1_000)
  const said: unknown[] = []
  const log = { ...server.deps.log, error: (facts: unknown) => said.push(facts) }
  const deps = { db: server.deps.db, log: log as unknown as TestApp['deps']['log'] }
  await checkBalances(deps)
  assert.deepEqual(said, [])
  const { Client } = await import('pg')
  const owner = new Client({ connectionString: server.ownerUrl })
  await owner.connect()
  await owner.query('set session_replication_role = replica')
  await owner.query('update balances set amount = amount + 1 where company_id = $1', [us.companyId])
  await checkBalances(deps)
  await owner.query('update balances set amount = amount - 1 where company_id = $1', [us.companyId])
  await owner.end()
  assert.deepEqual(said, [{ companyId: us.companyId }])
})
