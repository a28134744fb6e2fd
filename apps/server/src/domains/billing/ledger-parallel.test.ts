import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Tx } from '#src/platform/db/database.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { readMoney, topUp } from '#test/support/money.ts'
import { checkBalances } from './check-balances.ts'
import { charge, release, reserve } from './index.ts'

let server: TestApp
let us: TestCompany

before(async () => {
  server = await createTestApp()
})
after(async () => {
  await server.close()
})

const inUs = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  await server.deps.db.inCompany({ companyId: us.companyId }, work)

/** One piece of work as a job does it: set aside, then charge or give back. True when it could be paid for. */
const work = async (index: number, amount: bigint, used: bigint): Promise<boolean> => {
  const key = `work:${index}`
  const { companyId } = us
  const expiresAt = new Date(Date.now() + 3_600_000)
  try {
    await inUs(async (tx) => {
      const row = { key, amount, what: 'general', recordId: null, userId: us.userId, expiresAt }
      await reserve(tx, companyId, [row])
    })
  } catch (error) {
    if (error instanceof AppError && error.code === 'billing.insufficient_funds') return false
    throw error
  }
  if (index % 3 === 0) await inUs(async (tx) => await release(tx, [key]))
  else await inUs(async (tx) => await charge(tx, { companyId, events: server.deps.events }, [{ key, used }]))
  return true
}

const totals = async (): Promise<{ charges: number; sum: bigint; open: number }> =>
  await inUs(async (tx) => {
    const rows = await tx.selectFrom('transactions').select(['type', 'amount']).execute()
    const open = await tx.selectFrom('reservations').select('key').where('state', '=', 'open').execute()
    return {
      charges: rows.filter(({ type }) => type === 'charge').length,
      sum: rows.reduce((sum, { amount }) => sum + amount, 0n),
      open: open.length,
    }
  })

test('a thousand reservations, charges and releases at once, each repeated by its job, add up', async () => {
  us = await server.createCompany()
  await topUp(server, us, 10_000_000)
  const pieces = Array.from({ length: 250 }, (_, index) => index)
  const run = async (index: number): Promise<void> => {
    assert.equal(await work(index, 100n, BigInt(index % 100)), true)
  }
  // Two steps for every piece, twice at the same time, and once more for some afterwards.
  await Promise.all(pieces.flatMap((index) => [run(index), run(index)]))
  await Promise.all(pieces.slice(0, 30).map(run))
  const used = pieces.filter((index) => index % 3 !== 0).map((index) => BigInt(index % 100))
  const spent = used.reduce((sum, amount) => sum + amount, 0n)
  const { charges, sum, open } = await totals()
  assert.equal(charges, used.filter((amount) => amount > 0n).length)
  assert.equal(sum, 10_000_000n - spent)
  assert.equal(open, 0)
  const { balance, reserved } = await readMoney(server, us)
  assert.deepEqual({ balance: BigInt(balance), reserved }, { balance: sum, reserved: 0 })
  await checkBalances({ ...server.deps, log: failingLog() })
})

test('when the money ends, as much is done as can be paid for, and the balance never falls below zero', async () => {
  us = await server.createCompany()
  await topUp(server, us, 5_050)
  const done = await Promise.all(Array.from({ length: 120 }, (_, index) => work(index * 3 + 1, 100n, 100n)))
  assert.equal(done.filter(Boolean).length, 50)
  const rows = await inUs(
    async (tx) =>
      await tx.selectFrom('transactions').select(['balanceAfter', 'amount']).orderBy('createdAt').execute(),
  )
  let running = 0n
  for (const row of rows) {
    running += row.amount
    assert.equal(row.balanceAfter, running, 'the ledger reads as a running balance')
    assert.ok(row.balanceAfter >= 0n)
  }
  assert.equal(running, 50n)
})

/** A log in which an error fails the test. */
const failingLog = (): TestApp['deps']['log'] => {
  const error = (facts: unknown, text: unknown): never =>
    assert.fail(`${String(text)} ${JSON.stringify(facts)}`)
  return { ...server.deps.log, error } as unknown as TestApp['deps']['log']
}
