import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { newAddress, newEmail, register } from '#test/support/registering.ts'
import { ask, codesSentTo, movableClock } from '#test/support/signing-in.ts'
import { sweep } from './sweep.ts'

const clock = movableClock()
const day = 86_400_000
let server: TestApp
let us: TestCompany
before(async () => {
  server = await createTestApp({}, { clock })
  us = await server.createCompany()
})
after(async () => {
  await server.close()
})

type Counts = Record<
  'sessions' | 'refreshTokens' | 'mailCodes' | 'registrations' | 'codeRequests' | 'attempts',
  number
>

const counts = async (): Promise<Counts> =>
  await server.deps.db.asSystem('readiness', async (tx) => ({
    sessions: (await tx.selectFrom('sessions').select('id').execute()).length,
    refreshTokens: (await tx.selectFrom('refreshTokens').select('tokenHash').execute()).length,
    mailCodes: (await tx.selectFrom('mailCodes').select('id').execute()).length,
    registrations: (await tx.selectFrom('registrations').select('id').execute()).length,
    codeRequests: (await tx.selectFrom('codeRequests').select('id').execute()).length,
    attempts: (await tx.selectFrom('attempts').select('key').execute()).length,
  }))

test('what lives stays; what has ended goes, each in its time', async () => {
  await register(server, newEmail(), newAddress())
  await ask(server, '/auth/forgot-password', { email: us.email }, { address: newAddress() })
  await codesSentTo(server, us.email)
  const before = await counts()
  assert.ok(
    Object.values(before).every((count) => count > 0),
    JSON.stringify(before),
  )
  await sweep(server.deps)
  assert.deepEqual(await counts(), before)

  clock.pass(16 * 60_000)
  await sweep(server.deps)
  assert.deepEqual(await counts(), { ...before, attempts: 0 })

  clock.pass(day + 1)
  await sweep(server.deps)
  const later = { ...before, attempts: 0, registrations: 0, codeRequests: 0, mailCodes: 0 }
  assert.deepEqual(await counts(), later)

  clock.pass(15 * day)
  await sweep(server.deps)
  assert.deepEqual(await counts(), { ...later, refreshTokens: 0 })
  const [session] = await server.deps.db.inCompany(us, async (tx) =>
    tx.selectFrom('sessions').select(['endedAt', 'endReason']).execute(),
  )
  assert.equal(session?.endReason, 'expired')
  assert.equal((await server.request(us, 'GET', '/auth/me')).status, 401)

  clock.pass(30 * day)
  await sweep(server.deps)
  assert.equal((await counts()).sessions, 0)
})
