import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { ask, auditOf, givePassword, signInAs } from '#test/support/signing-in.ts'

let server: TestApp
let us: TestCompany
let them: TestCompany
before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
  them = await server.createCompany()
  await givePassword(server, us)
})
after(async () => {
  await server.close()
})

const begin = async (from: { address?: string; agent?: string } = {}): Promise<TestCompany> => {
  const { body } = await signInAs(server, us.email, from)
  return { ...us, token: body.access_token, refreshToken: body.refresh_token }
}
const statusOf = async (who: TestCompany): Promise<number> =>
  (await server.request(who, 'GET', '/auth/me')).status
const sessionsOf = async (who: TestCompany): Promise<Record<string, unknown>[]> =>
  (await server.request(who, 'GET', '/auth/sessions')).body.sessions

describe('seeing and ending one’s sign-ins', () => {
  test('each with its device, address and times; the one that asks is marked', async () => {
    const agent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile Safari/604.1'
    const phone = await begin({ address: '192.0.2.5', agent })
    const sessions = await sessionsOf(phone)
    const current = sessions.filter((session) => session.is_current)
    assert.equal(current.length, 1)
    const { id, created_at, last_used_at, ...rest } = current[0] ?? {}
    assert.match(String(id), /^[0-9a-f-]{36}$/)
    assert.ok(Date.parse(String(created_at)) <= Date.parse(String(last_used_at)))
    assert.deepEqual(rest, { device: 'Safari, iPhone', address: '192.0.2.5', is_current: true })
    assert.ok(sessions.length >= 2, 'the one of the test’s own person too')
  })

  test('ending one kills its tokens, and no other', async () => {
    const [here, there] = [await begin(), await begin()]
    const id = (await sessionsOf(there)).find((session) => session.is_current)?.id
    const { status, body } = await server.request(here, 'DELETE', `/auth/sessions/${String(id)}`)
    assert.equal(status, 200)
    assert.equal(body.success, true)
    assert.equal(await statusOf(there), 401)
    const refreshed = await ask(server, '/auth/refresh', { refresh_token: there.refreshToken })
    assert.equal(refreshed.body.code, 'auth.token_invalid')
    assert.equal(await statusOf(here), 200)
    const again = await server.request(here, 'DELETE', `/auth/sessions/${String(id)}`)
    assert.equal(again.status, 404)
    const row = (await auditOf(server, us.companyId)).at(-1)
    assert.deepEqual(
      [row?.action, row?.actorId, row?.resourceType, row?.resourceId],
      ['endSession', us.userId, 'sessions', id],
    )
  })

  test('those of a colleague or of another company are as if they were not there', async () => {
    const mate = await server.addUser(us, 'member')
    for (const other of [mate, them]) {
      const [session] = await sessionsOf(other)
      const answer = await server.request(us, 'DELETE', `/auth/sessions/${String(session?.id)}`)
      assert.equal(answer.status, 404)
      assert.equal(answer.body.code, 'session.not_found')
      assert.equal(await statusOf(other), 200)
    }
    assert.equal((await server.request(us, 'DELETE', `/auth/sessions/${randomUUID()}`)).status, 404)
    assert.equal((await server.request(us, 'DELETE', '/auth/sessions/first')).status, 400)
  })
})

describe('signing out', () => {
  test('the refresh token alone suffices, an old one too; unknown ones are answered alike', async () => {
    const who = await begin()
    const next = await ask(server, '/auth/refresh', { refresh_token: who.refreshToken })
    const { status, body } = await ask(server, '/auth/logout', { refresh_token: who.refreshToken })
    assert.equal(status, 200)
    assert.equal(body.success, true)
    assert.equal(await statusOf(who), 401)
    const after = await ask(server, '/auth/refresh', { refresh_token: next.body.refresh_token })
    assert.equal(after.status, 401)
    const unknown = await ask(server, '/auth/logout', { refresh_token: 'unknown' })
    assert.deepEqual([unknown.status, unknown.body], [200, body])
    const repeated = await ask(server, '/auth/logout', { refresh_token: who.refreshToken })
    assert.equal(repeated.status, 200)
    const row = (await auditOf(server, us.companyId)).findLast(({ action }) => action === 'logout')
    assert.equal(row?.actorId, us.userId)
  })

  test('everywhere ends every sign-in of the person, and nobody else’s', async () => {
    const mate = await server.addUser(us, 'member')
    const [one, two] = [await begin(), await begin()]
    const { status, body } = await server.request(one, 'POST', '/auth/logout-all', undefined, {
      headers: { 'accept-language': 'uz' },
    })
    assert.equal(status, 200)
    assert.deepEqual(body, { success: true, message: 'Barcha qurilmalarda tizimdan chiqdingiz.' })
    assert.equal(await statusOf(one), 401)
    assert.equal(await statusOf(two), 401)
    assert.equal((await ask(server, '/auth/refresh', { refresh_token: two.refreshToken })).status, 401)
    assert.equal(await statusOf(mate), 200)
    assert.equal(await statusOf(them), 200)
  })
})

test('one changes one’s name and language, and nothing else of oneself', async () => {
  const who = await server.addUser(us, 'member')
  const { status, body } = await server.request(who, 'PATCH', '/auth/me', { name: ' Lola ', language: 'ru' })
  assert.equal(status, 200)
  assert.equal(body.name, 'Lola')
  assert.equal(body.language, 'ru')
  const back = await server.request(who, 'PATCH', '/auth/me', { language: null })
  assert.equal(back.body.language, 'uz')
  const nothing = await server.request(who, 'PATCH', '/auth/me', {})
  assert.deepEqual([nothing.status, nothing.body.code], [400, 'request.nothing_to_change'])
  for (const field of ['role', 'email', 'organizationId', 'permissions', 'is_active']) {
    assert.equal((await server.request(who, 'PATCH', '/auth/me', { [field]: 'ceo' })).status, 400, field)
  }
  const row = (await auditOf(server, us.companyId)).findLast(({ action }) => action === 'changeMe')
  assert.deepEqual(row?.after, { language: null })
})
