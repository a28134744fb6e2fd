import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { basePermissions, companyPermissions } from '@muloqot/contract'
import { SignJWT, UnsecuredJWT } from 'jose'
import { Client } from 'pg'
import { deriveKey } from '#src/platform/crypto/derive-key.ts'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { addressOf, closedEndpoints } from '#test/support/every-endpoint.ts'
import { addUserWith } from '#test/support/people.ts'
import { newAddress, newEmail, register } from '#test/support/registering.ts'
import { ask, codesSentTo, givePassword, password, signInAs } from '#test/support/signing-in.ts'
import { testSecretKey } from '#test/support/test-settings.ts'

// Security floor, lines 5, 11, 12 and 14: what is no token of ours, or is one no longer, opens no route.

let server: TestApp
let us: TestCompany
let admin: TestCompany
before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
  admin = await server.createCompany('admin')
})
after(async () => {
  await server.close()
})

/** Asks every route with this token and tells those that answer otherwise. */
const otherThan = async (status: number, token: string, routes = closedEndpoints): Promise<string[]> => {
  const wrong: string[] = []
  for (const endpoint of routes) {
    const answer = await server.request({ ...us, token }, endpoint.method, addressOf(endpoint))
    if (answer.status !== status) wrong.push(`${endpoint.name} ${answer.status}`)
  }
  return wrong
}

const claims = (): Record<string, string> => {
  const [, payload = ''] = us.token.split('.')
  return JSON.parse(Buffer.from(payload, 'base64url').toString())
}
const rightKey = deriveKey(testSecretKey, 'access tokens')
const signed = async (over: {
  key?: Uint8Array
  alg?: string
  typ?: string
  aud?: string
  header?: Record<string, string>
  ends?: string
  more?: Record<string, string>
}): Promise<string> => {
  const { key = rightKey, alg = 'HS256', typ = 'at+jwt', aud = 'muloqot:access', header = {} } = over
  const { sub = '', organizationId, sid } = claims()
  return await new SignJWT({ organizationId, sid, ...over.more })
    .setProtectedHeader({ alg, typ, ...header })
    .setSubject(over.more?.sub ?? sub)
    .setAudience(aud)
    .setIssuedAt()
    .setExpirationTime(over.ends ?? '1h')
    .sign(key)
}

test('the same token, made in the right way, opens: what follows differs in one thing each', async () => {
  const token = await signed({})
  assert.equal((await server.request({ ...us, token }, 'GET', '/auth/me')).status, 200)
})

const otherKey = new Uint8Array(32).fill(7)
const tricks: [string, () => Promise<string>][] = [
  [
    'no signature at all',
    async () => new UnsecuredJWT(claims()).setAudience('muloqot:access').setExpirationTime('1h').encode(),
  ],
  ['another key', async () => await signed({ key: otherKey })],
  ['an empty key', async () => await signed({ key: new TextEncoder().encode('secret') })],
  ['another algorithm with the right key', async () => await signed({ alg: 'HS512' })],
  [
    'a key id that points elsewhere',
    async () => await signed({ key: otherKey, header: { kid: '/dev/null' } }),
  ],
  [
    'an address for its key',
    async () => await signed({ key: otherKey, header: { jku: 'https://example.uz/keys.json' } }),
  ],
  ['another audience', async () => await signed({ aud: 'muloqot:recording' })],
  ['another kind', async () => await signed({ typ: 'JWT' })],
  ['an end that has passed', async () => await signed({ ends: '-1s' })],
  ['a sign-in that nobody has', async () => await signed({ more: { sid: crypto.randomUUID() } })],
  ['a refresh token', async () => us.refreshToken],
  ['a key that nobody has', async () => `mq_${'A'.repeat(43)}`],
  ['its signature cut off', async () => us.token.split('.').slice(0, 2).join('.').concat('.')],
]
for (const [what, make] of tricks) {
  test(`a token with ${what} opens no route`, async () => {
    assert.deepEqual(await otherThan(401, await make()), [])
  })
}

test('whose company or person the claims name changes nothing: the sign-in decides', async () => {
  const token = await signed({ more: { organizationId: admin.companyId, sub: admin.userId } })
  const { status, body } = await server.request({ ...us, token }, 'GET', '/auth/me')
  assert.ok(status === 401 || (body.id === us.userId && body.organizationId === us.companyId))
})

const endings: [string, (who: TestCompany) => Promise<{ status: number }>][] = [
  ['signing out', async (who) => await server.request(who, 'POST', '/auth/logout-all')],
  ['a block', async (who) => await server.request(us, 'POST', `/admin/user/${who.userId}/block`)],
  ['being deleted', async (who) => await server.request(us, 'DELETE', `/admin/user/${who.userId}`)],
  [
    'a new password from their administrator',
    async (who) =>
      await server.request(us, 'POST', `/admin/user/${who.userId}/reset-password`, {
        new_password: password,
      }),
  ],
]
for (const [what, end] of endings) {
  test(`${what} closes every route from the next request on`, async () => {
    const who = await server.addUser(us, 'ceo')
    assert.equal((await server.request(who, 'GET', '/auth/me')).status, 200)
    assert.equal((await end(who)).status, 200)
    assert.deepEqual(await otherThan(401, who.token), [])
  })
}

test('a company’s block closes every route for its people and its keys', async () => {
  const company = await server.createCompany()
  const { body } = await server.request(company, 'POST', '/management/keys', { name: 'K', role: 'ceo' })
  assert.equal((await server.request(admin, 'POST', `/company/${company.companyId}/block`)).status, 200)
  for (const token of [company.token, String(body.key)]) assert.deepEqual(await otherThan(401, token), [])
})

test('permissions taken from a role close their routes from the next request on', async () => {
  const who = await addUserWith(server, us, [...companyPermissions])
  assert.equal((await server.request(who, 'GET', '/auto-calling/contacts')).status, 200)
  const taken = await server.request(us, 'PUT', `/management/roles/${who.roleId}`, { permissions: [] })
  assert.equal(taken.status, 200, JSON.stringify(taken.body))
  const asked = closedEndpoints.filter(({ access }) => !basePermissions.includes(access as never))
  assert.ok(asked.length > 50)
  assert.deepEqual(await otherThan(403, who.token, asked), [])
})

test('no token, code, key or password lies readable in any table, the queue’s among them', async () => {
  const email = newEmail()
  await register(server, email, newAddress())
  const codes = await codesSentTo(server, email)
  await givePassword(server, us)
  const { body: tokens } = await signInAs(server, us.email, { address: newAddress() })
  await ask(server, '/auth/forgot-password', { email: us.email }, { address: newAddress() })
  codes.push(...(await codesSentTo(server, us.email)))
  assert.ok(codes.length >= 2)
  const { body: key } = await server.request(us, 'POST', '/management/keys', { name: 'K', role: 'member' })
  const who = { ...us, token: tokens.access_token }
  const { body: factor } = await server.request(who, 'POST', '/auth/me/second-factor', { password })
  assert.ok(key.key && factor.secret && tokens.refresh_token)
  const secrets = [...codes, tokens.access_token, tokens.refresh_token, key.key, factor.secret, password]
  const owner = new Client({ connectionString: server.ownerUrl })
  await owner.connect()
  try {
    const { rows: tables } = await owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    assert.ok(tables.length > 25)
    const found: string[] = []
    for (const { name } of tables) {
      const { rows } = await owner.query<{ text: string }>(`select t::text as text from ${name} t`)
      const text = rows.map((row) => row.text).join('\n')
      for (const secret of secrets) if (text.includes(secret)) found.push(`${name}: ${secret}`)
    }
    assert.deepEqual(found, [])
  } finally {
    await owner.end()
  }
})
