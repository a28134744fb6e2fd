import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp } from '#test/support/app.ts'
import { newAddress, newEmail, register, verify, wrongFor } from '#test/support/registering.ts'
import { ask, codesSentTo, movableClock } from '#test/support/signing-in.ts'

const clock = movableClock()
let server: TestApp
before(async () => {
  server = await createTestApp({}, { clock })
})
after(async () => {
  await server.close()
})

test('five wrong tries and the code is dead; a new one can be asked for', async () => {
  const email = newEmail()
  const address = newAddress()
  await register(server, email, address)
  const [code = ''] = await codesSentTo(server, email)
  for (let tries = 0; tries < 5; tries += 1) {
    const { status, body } = await verify(server, email, wrongFor(code), address)
    assert.equal(status, 400)
    assert.equal(body.code, 'auth.code_wrong')
  }
  assert.equal((await verify(server, email, code, address)).status, 400, 'the right one comes too late')
  const resent = await ask(server, '/auth/resend-verification', { email }, { address })
  assert.equal(resent.status, 200)
  const [, fresh = ''] = await codesSentTo(server, email)
  assert.notEqual(fresh, code)
  assert.equal((await verify(server, email, fresh, address)).status, 200)
})

test('fifty wrong tries at the same moment count as fifty, not as one', async () => {
  const email = newEmail()
  const address = newAddress()
  await register(server, email, address)
  const [code = ''] = await codesSentTo(server, email)
  await Promise.all(
    Array.from({ length: 50 }, async () => await verify(server, email, wrongFor(code), address)),
  )
  const { tries } = await server.deps.db.asSystem('readiness', async (tx) =>
    tx.selectFrom('registrations').select('tries').where('email', '=', email).executeTakeFirstOrThrow(),
  )
  assert.equal(tries, 5, 'after five the code is not looked at any more')
  assert.notEqual((await verify(server, email, code, address)).status, 200)
})

test('a guesser elsewhere cannot use up the tries of whoever registered', async () => {
  const email = newEmail()
  const address = newAddress()
  await register(server, email, address)
  const [code = ''] = await codesSentTo(server, email)
  const elsewhere = newAddress()
  for (let tries = 0; tries < 6; tries += 1) await verify(server, email, wrongFor(code), elsewhere)
  assert.equal((await verify(server, email, code, elsewhere)).status, 400, 'dead for everybody elsewhere')
  assert.equal((await verify(server, email, code, address)).status, 200)
})

test('a code lives ten minutes', async () => {
  const email = newEmail()
  const address = newAddress()
  await register(server, email, address)
  const [code = ''] = await codesSentTo(server, email)
  clock.pass(10 * 60_000 + 1)
  assert.equal((await verify(server, email, code, address)).status, 400)
})

test('it may be typed with spaces and hyphens', async () => {
  const email = newEmail()
  const address = newAddress()
  await register(server, email, address)
  const [code = ''] = await codesSentTo(server, email)
  assert.equal((await verify(server, email, ` ${code.slice(0, 4)}-${code.slice(4)} `, address)).status, 200)
})

test('of twenty who enter one code at the same moment, one comes in', async () => {
  const email = newEmail()
  const address = newAddress()
  await register(server, email, address)
  const [code = ''] = await codesSentTo(server, email)
  const answers = await Promise.all(
    Array.from({ length: 20 }, async () => await verify(server, email, code, address)),
  )
  const statuses = answers.map(({ status }) => status)
  assert.equal(statuses.filter((status) => status === 200).length, 1, statuses.join(' '))
  assert.ok(
    statuses.every((status) => [200, 400, 429].includes(status)),
    statuses.join(' '),
  )
  const users = await server.deps.db.asSystem('readiness', async (tx) =>
    tx.selectFrom('users').select('id').where('email', '=', email).execute(),
  )
  assert.equal(users.length, 1)
})

test('somebody whose address was changed confirms the new one; a second factor is still asked for', async () => {
  const company = await server.createCompany()
  const set = async (change: Record<string, unknown>): Promise<void> =>
    await server.deps.db.inCompany({ companyId: company.companyId }, async (tx) => {
      await tx.updateTable('users').set(change).where('id', '=', company.userId).execute()
    })
  const { email } = company
  const address = newAddress()
  await set({ emailVerifiedAt: null })
  await ask(server, '/auth/resend-verification', { email }, { address })
  const [first = ''] = await codesSentTo(server, email)
  const { status, body } = await verify(server, email, first, address)
  assert.equal(status, 200)
  assert.match(body.access_token, /^ey/)
  await set({ emailVerifiedAt: null, secondFactorSince: clock.now() })
  await ask(server, '/auth/resend-verification', { email }, { address })
  const second = (await codesSentTo(server, email)).at(-1) ?? ''
  const asked = await verify(server, email, second, address)
  assert.deepEqual([asked.status, asked.body.code], [401, 'auth.second_factor_required'])
  const { emailVerifiedAt } = await server.deps.db.inCompany({ companyId: company.companyId }, async (tx) =>
    tx.selectFrom('users').select('emailVerifiedAt').executeTakeFirstOrThrow(),
  )
  assert.ok(emailVerifiedAt)
  await ask(server, '/auth/resend-verification', { email }, { address })
  assert.equal((await codesSentTo(server, email)).length, 2, 'who is confirmed needs no code')
})

test('a code is nowhere in the database', async () => {
  const email = newEmail()
  await register(server, email, newAddress())
  const [code = ''] = await codesSentTo(server, email)
  const rows = await server.deps.db.asSystem('readiness', async (tx) =>
    tx.selectFrom('registrations').selectAll().where('email', '=', email).execute(),
  )
  assert.ok(rows.length > 0)
  assert.ok(!JSON.stringify(rows).includes(code))
})

test('mails are capped for each account and each address, with the time to wait', async () => {
  const email = newEmail()
  const address = newAddress()
  for (let sent = 0; sent < 4; sent += 1) {
    assert.equal((await ask(server, '/auth/forgot-password', { email }, { address })).status, 200)
  }
  const { status, body, headers } = await ask(server, '/auth/resend-verification', { email }, { address })
  assert.equal(status, 429)
  assert.equal(body.code, 'request.too_many')
  const wait = Number(headers['retry-after'])
  assert.ok(wait > 0 && wait <= 900, String(wait))
  clock.pass(15 * 60_000)
  assert.equal((await ask(server, '/auth/forgot-password', { email }, { address })).status, 200)
})
