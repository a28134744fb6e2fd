import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { charge, reserve } from '../apps/server/src/domains/billing/index.ts'
import { openDatabase, type Database } from '../apps/server/src/platform/db/database.ts'
import { migrate } from '../apps/server/src/platform/db/migrate.ts'
import { createEvents } from '../apps/server/src/platform/events/publish.ts'
import { ask, benchSecretKey, startDatabase } from './support/database.ts'
import { median, whole } from './support/figures.ts'
import { insertPlainly, makePlainTable } from './support/plain-ledger.ts'
import { runBench } from './support/run-bench.ts'

const connections = 16
const rounds = 7
const chargesPerRound = 320
/** As many as end at the same time in a busy campaign, and go into one commit. */
const batch = 40
const reserved = 1_000n
const events = createEvents(new Map())

type Found = {
  settled: number
  paying: number
  charges: number
  charged: bigint
  paid: bigint
  lowest: bigint
  sum: bigint
  balance: bigint
  reserved: bigint
}

type World = { db: Database; companyId: string; ownerUrl: string }

/** Most work comes to less than was set aside for it, every tenth piece to much more. */
const usedBy = (index: number): bigint => (index % 10 === 9 ? 5_000n : 700n)
const usedAtOnce = BigInt(chargesPerRound) * 1_130n

const reserveRound = async ({ db, companyId }: World, keys: readonly string[]): Promise<void> => {
  const expiresAt = new Date(Date.now() + 3_600_000)
  const rows = keys.map((key) => ({
    key,
    amount: reserved,
    what: 'general',
    recordId: null,
    userId: null,
    expiresAt,
  }))
  await db.inCompany({ companyId }, async (tx) => await reserve(tx, companyId, rows))
}

/** Pieces of work a second, all connections at it. */
const rate = async (count: number, pieces: readonly (() => Promise<unknown>)[]): Promise<number> => {
  const begun = performance.now()
  await Promise.all(pieces.map((piece) => piece()))
  return (count * 1000) / (performance.now() - begun)
}

const chargeAll = async (
  { db, companyId }: World,
  keys: readonly string[],
  size: number,
): Promise<number> => {
  const charges = keys.map((key, index) => ({ key, used: usedBy(index) }))
  const parts = Array.from({ length: Math.ceil(charges.length / size) }, (_, part) =>
    charges.slice(part * size, (part + 1) * size),
  )
  return await rate(
    keys.length,
    parts.map(
      (part) => async () =>
        await db.inCompany({ companyId }, async (tx) => await charge(tx, { companyId, events }, part)),
    ),
  )
}

const newKeys = (): string[] => Array.from({ length: chargesPerRound }, () => `bench:${randomUUID()}`)

/** What must hold after everything: nothing lost, nothing below zero, every tiyin accounted for. */
const findFaults = async ({ ownerUrl }: World, settled: number, moneyIn: bigint): Promise<string[]> => {
  const [found] = await ask<Found>(
    ownerUrl,
    `select (select count(*)::int from reservations where state = 'charged') as settled,
       (select count(*)::int from reservations where used > unpaid) as paying,
       (select count(*)::int from transactions where type = 'charge') as charges,
       (select -sum(amount)::bigint from transactions where type = 'charge') as charged,
       (select sum(used - unpaid)::bigint from reservations) as paid,
       (select min(balance_after) from transactions) as lowest,
       (select sum(amount)::bigint from transactions) as sum,
       (select amount from balances) as balance, (select reserved from balances) as reserved`,
  )
  if (!found) return ['the ledger could not be read']
  console.log(
    `${found.settled} pieces of work settled, ${found.charges} charges, lowest balance ${found.lowest}, ` +
      `balance ${found.balance}, sum of the ledger ${found.sum}`,
  )
  const claims: [string, boolean][] = [
    ['work was lost', found.settled === settled],
    ['charges were lost or doubled', found.charges === found.paying && found.charged === found.paid],
    ['the balance fell below zero', found.lowest >= 0n],
    ['the balance is not the sum of its ledger', found.balance === found.sum],
    ['money stayed set aside', found.reserved === 0n],
    ['money came from nowhere', found.balance === moneyIn - found.charged],
  ]
  return claims.filter(([, holds]) => !holds).map(([fault]) => fault)
}

await runBench(async (run) => {
  const ownerUrl = await startDatabase(run)
  const log = pino({ level: 'silent' })
  await migrate({ ownerUrl, secretKey: benchSecretKey, log })
  const db = openDatabase({ ownerUrl, secretKey: benchSecretKey, log, connectionsMax: connections })
  run.onEnd(db.close)
  const [company] = await ask<{ id: string }>(
    ownerUrl,
    `insert into companies (name) values ('Sinov') returning id`,
  )
  if (!company) throw new Error('no company')
  const world = { db, companyId: company.id, ownerUrl }
  await makePlainTable(ownerUrl)
  // Enough to set aside for all, and not enough for what the last ones come to: they meet an empty balance.
  const moneyIn = BigInt(rounds * 2 - 1) * usedAtOnce + BigInt(chargesPerRound) * reserved
  await ask(
    ownerUrl,
    `insert into transactions (company_id, type, amount, idempotency_key) values ($1, 'topup', $2, 'bench')`,
    [company.id, String(moneyIn)],
  )

  const measured: { single: number; batched: number; plain: number }[] = []
  const oneRound = async (): Promise<void> => {
    const [single, batched, plain] = [newKeys(), newKeys(), newKeys()]
    await reserveRound(world, single)
    const singleRate = await chargeAll(world, single, 1)
    await reserveRound(world, batched)
    const batchedRate = await chargeAll(world, batched, batch)
    const inserts = plain.map((key) => async () => await insertPlainly(db, company.id, key, -usedBy(0)))
    measured.push({ single: singleRate, batched: batchedRate, plain: await rate(plain.length, inserts) })
  }
  for (let round = 0; round < rounds; round += 1) await oneRound()

  const middle = (pick: (one: (typeof measured)[number]) => number): number => median(measured.map(pick))
  console.log(`${connections} connections on one balance`)
  console.log(`charges, a commit each: ${whole(middle(({ single }) => single))}/s`)
  console.log(
    `charges, ${batch} in a commit as campaigns do it: ${whole(middle(({ batched }) => batched))}/s`,
  )
  console.log(`the same rows without a ledger: ${whole(middle(({ plain }) => plain))}/s`)
  const faults = await findFaults(world, rounds * 2 * chargesPerRound, moneyIn)
  for (const fault of faults) console.log(`FAULT: ${fault}`)
  return {
    ratio: middle(({ single, plain }) => single / plain),
    goal: 0.1,
    isAtLeast: true,
    hasFailed: faults.length > 0,
  }
})
