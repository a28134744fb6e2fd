import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { newAddress, newEmail } from '#test/support/registering.ts'
import { givePassword, movableClock, password, signInAs } from '#test/support/signing-in.ts'
import { limitsOf } from './throttle-rules.ts'
import { countFailure } from './throttle.ts'

const clock = movableClock()
let server: TestApp
let us: TestCompany
before(async () => {
  server = await createTestApp({}, { clock })
  us = await server.createCompany()
})
after(async () => {
  await server.close()
})

const colleague = async (): Promise<TestCompany> => {
  const who = await server.addUser(us, 'member')
  await givePassword(server, who)
  return who
}

/** Failures that happened before the test begins, counted as signing in counts them. */
const countFailures = async (
  times: number,
  whose: () => { account: string; network: string },
): Promise<void> => {
  for (let failed = 0; failed < times; failed += 1) {
    await countFailure(server.deps, limitsOf('sign-in', { ...whose(), isKnown: false }))
  }
}

const wrong = `${password}?`

test('ten wrong passwords for one account from one address, then wait some minutes', async () => {
  const who = await colleague()
  const address = newAddress()
  for (let tries = 0; tries < 10; tries += 1) {
    assert.equal((await signInAs(server, who.email, { address, password: wrong })).status, 401)
  }
  const { status, body, headers } = await signInAs(server, who.email, { address })
  assert.equal(status, 429)
  assert.equal(body.code, 'request.too_many')
  const wait = Number(headers['retry-after'])
  assert.ok(wait > 0 && wait <= 900, String(wait))
  clock.pass(wait * 1000)
  assert.equal((await signInAs(server, who.email, { address })).status, 200)
})

test('an unknown account is throttled like a known one', async () => {
  const [stranger, address] = [newEmail(), newAddress()]
  const statuses: number[] = []
  for (let tries = 0; tries < 12; tries += 1) {
    statuses.push((await signInAs(server, stranger, { address, password: wrong })).status)
  }
  assert.deepEqual(statuses, [...Array(10).fill(401), 429, 429])
})

test('guesses that arrive at the same moment gain nothing by it', async () => {
  const who = await colleague()
  const address = newAddress()
  const answers = await Promise.all(
    Array.from({ length: 20 }, async () => await signInAs(server, who.email, { address, password: wrong })),
  )
  const told = answers.filter(({ status }) => status === 401).length
  assert.equal(told, 10)
  assert.equal(answers.filter(({ status }) => status === 429).length, 10)
})

test('an office of two hundred people signs in from one address', async () => {
  const owner = await colleague()
  const { passwordHash } = await server.deps.db.inCompany(us, async (tx) =>
    tx.selectFrom('users').select('passwordHash').where('id', '=', owner.userId).executeTakeFirstOrThrow(),
  )
  const emails = Array.from({ length: 200 }, () => newEmail())
  await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) => {
    const person = { companyId: us.companyId, name: 'A', surname: 'B', role: 'member', passwordHash }
    const people = emails.map((email) => ({ ...person, email, emailVerifiedAt: clock.now() }))
    await tx.insertInto('users').values(people).execute()
  })
  const address = newAddress()
  const answers = await Promise.all(emails.map(async (email) => await signInAs(server, email, { address })))
  assert.deepEqual(
    answers.filter(({ status }) => status !== 200).map(({ body }) => body),
    [],
  )
})

test('somebody who tries one password on everybody is stopped at his address', async () => {
  const address = newAddress()
  await countFailures(95, () => ({ account: newEmail(), network: address }))
  const statuses = await Promise.all(
    Array.from(
      { length: 12 },
      async () => (await signInAs(server, newEmail(), { address, password: wrong })).status,
    ),
  )
  assert.deepEqual(
    statuses.toSorted((a, b) => a - b),
    [...Array(5).fill(401), ...Array(7).fill(429)],
  )
})

test('a guesser with many addresses is stopped, and the owner comes in from where they came before', async () => {
  const who = await colleague()
  const home = newAddress()
  assert.equal((await signInAs(server, who.email, { address: home })).status, 200)
  await countFailures(48, () => ({ account: who.email, network: newAddress() }))
  const statuses: number[] = []
  for (let tries = 0; tries < 4; tries += 1) {
    statuses.push((await signInAs(server, who.email, { address: newAddress(), password: wrong })).status)
  }
  assert.deepEqual(statuses, [401, 401, 429, 429])
  assert.equal((await signInAs(server, who.email, { address: newAddress() })).status, 429)
  assert.equal((await signInAs(server, who.email, { address: home })).status, 200)
})

test('forwarded addresses are not believed from just anybody', async () => {
  const who = await colleague()
  const address = newAddress()
  let last = 0
  for (let tries = 0; tries < 11; tries += 1) {
    const answer = await server.request(
      null,
      'POST',
      '/auth/login',
      { username: who.email, password: wrong },
      {
        remoteAddress: address,
        headers: { 'x-forwarded-for': newAddress() },
      },
    )
    last = answer.status
  }
  assert.equal(last, 429)
})
