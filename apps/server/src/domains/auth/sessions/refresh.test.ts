import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'
import { readOutbox } from '#test/support/mail.ts'
import { ask, auditOf, givePassword, movableClock, signInAs } from '#test/support/signing-in.ts'
import { workOffJobs } from '#test/support/work-off-jobs.ts'

const clock = movableClock()
let server: TestApp
let us: TestCompany
before(async () => {
  server = await createTestApp({}, { clock })
  us = await server.createCompany()
  await givePassword(server, us)
})
after(async () => {
  await server.close()
})

const refresh = async (token: string): Promise<Answer> =>
  await ask(server, '/auth/refresh', { refresh_token: token })
const begin = async (): Promise<{ access_token: string; refresh_token: string }> =>
  (await signInAs(server, us.email)).body
const meStatus = async (accessToken: string): Promise<number> => {
  const headers = { authorization: `Bearer ${accessToken}` }
  return (await server.request(null, 'GET', '/auth/me', undefined, { headers })).status
}

describe('an exchange', () => {
  test('gives a new pair; the token lies in the database as a hash only', async () => {
    const first = await begin()
    assert.match(first.refresh_token, /^[\w-]{86}$/)
    const { status, body } = await refresh(first.refresh_token)
    assert.equal(status, 200)
    assert.match(body.refresh_token, /^[\w-]{86}$/)
    assert.notEqual(body.refresh_token, first.refresh_token)
    assert.equal(body.token_type, 'bearer')
    assert.equal(await meStatus(body.access_token), 200)
    const rows = await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) =>
      tx.selectFrom('refreshTokens').selectAll().execute(),
    )
    const stored = JSON.stringify(rows.map((row) => Object.values(row).map(String)))
    for (const { refresh_token: token } of [first, body]) {
      assert.ok(!stored.includes(token))
      assert.ok(!stored.includes(Buffer.from(token, 'base64url').toString()))
    }
  })

  test('of fifty that arrive at once, all get the same tokens and nobody is signed out', async () => {
    const { refresh_token: token } = await begin()
    const answers = await Promise.all(Array.from({ length: 50 }, async () => await refresh(token)))
    assert.deepEqual(
      answers.map(({ status }) => status),
      Array(50).fill(200),
    )
    assert.equal(new Set(answers.map(({ raw }) => raw.toString())).size, 1)
    const next = await refresh(answers[0]?.body.refresh_token)
    assert.equal(next.status, 200)
    assert.equal(await meStatus(next.body.access_token), 200)
  })

  test('whose answer was lost is repeated within ten seconds, with the same answer', async () => {
    const { refresh_token: token } = await begin()
    const lost = await refresh(token)
    clock.pass(9_000)
    const again = await refresh(token)
    assert.equal(again.status, 200)
    assert.deepEqual(again.body, lost.body)
  })

  test('a chain of many, one after another, keeps the sign-in', async () => {
    let { refresh_token: token } = await begin()
    for (let round = 0; round < 20; round += 1) {
      const { status, body } = await refresh(token)
      assert.equal(status, 200)
      token = body.refresh_token
    }
  })
})

describe('a token that is used again ends the whole sign-in', () => {
  const isEnded = async (tokens: { access_token: string; refresh_token: string }): Promise<void> => {
    assert.equal(await meStatus(tokens.access_token), 401)
    assert.equal((await refresh(tokens.refresh_token)).body.code, 'auth.token_reused')
  }

  test('the direct predecessor, after the ten seconds', async () => {
    const first = await begin()
    const second = (await refresh(first.refresh_token)).body
    clock.pass(10_001)
    const { status, body } = await refresh(first.refresh_token)
    assert.equal(status, 401)
    assert.equal(body.code, 'auth.token_reused')
    await isEnded(second)
  })

  test('an older one, however quick, and other sign-ins of the person stay', async () => {
    const other = await begin()
    const first = await begin()
    const second = (await refresh(first.refresh_token)).body
    const third = (await refresh(second.refresh_token)).body
    assert.equal((await refresh(first.refresh_token)).body.code, 'auth.token_reused')
    await isEnded(third)
    assert.equal(await meStatus(other.access_token), 200)
    assert.equal((await refresh(other.refresh_token)).status, 200)
  })

  test('it is in the audit log as done by nobody known, once, and the owner gets one mail', async () => {
    const first = await begin()
    const second = (await refresh(first.refresh_token)).body
    await refresh(second.refresh_token)
    await workOffJobs(server)
    const mailsBefore = (await readOutbox(server.dataDir, us.email)).length
    const countBefore = (await auditOf(server, us.companyId)).length
    await Promise.all(Array.from({ length: 10 }, async () => await refresh(first.refresh_token)))
    const rows = (await auditOf(server, us.companyId)).slice(countBefore)
    assert.equal(rows.length, 1)
    const [row] = rows
    assert.equal(row?.actorKind, 'anonymous')
    assert.equal(row?.actorId, null)
    assert.equal(row?.resourceType, 'sessions')
    assert.match(JSON.stringify(row?.after), /"end_reason":"reuse"/)
    await workOffJobs(server)
    const mails = await readOutbox(server.dataDir, us.email)
    assert.equal(mails.length, mailsBefore + 1)
    assert.match(mails.at(-1)?.text ?? '', /ikki marta ishlatildi[\s\S]*Chrome, Windows, 203\.0\.113\.10/)
  })
})

describe('what opens nothing', () => {
  test('nonsense, an access token, and a token that nobody has', async () => {
    const { access_token } = await begin()
    for (const token of ['x', access_token, 'A'.repeat(86)]) {
      const { status, body } = await refresh(token)
      assert.equal(status, 401)
      assert.equal(body.code, 'auth.token_invalid')
    }
    assert.equal((await ask(server, '/auth/refresh', { refresh_token: '' })).status, 400)
    assert.equal((await ask(server, '/auth/refresh', { refresh_token: 'x', role: 'admin' })).status, 400)
  })

  test('a refresh token is no access token', async () => {
    const { refresh_token: token } = await begin()
    assert.equal(await meStatus(token), 401)
  })

  test('a token of a person who is blocked; lifting the block gives it back', async () => {
    const who = await server.addUser(us, 'member')
    const setBlocked = async (isBlocked: boolean): Promise<void> =>
      await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) => {
        await tx.updateTable('users').set({ isBlocked }).where('id', '=', who.userId).execute()
      })
    await setBlocked(true)
    assert.equal((await refresh(who.refreshToken)).body.code, 'auth.token_invalid')
    await setBlocked(false)
    assert.equal((await refresh(who.refreshToken)).status, 200)
  })

  test('a token after fifteen days without an exchange', async () => {
    const { refresh_token: token } = await begin()
    const day = 86_400_000
    clock.pass(14.9 * day)
    const { status, body } = await refresh(token)
    assert.equal(status, 200, 'each exchange gives fifteen new days')
    clock.pass(15 * day + 1)
    assert.equal((await refresh(body.refresh_token)).body.code, 'auth.token_invalid')
  })
})
