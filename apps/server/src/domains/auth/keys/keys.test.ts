import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'
import { auditOf } from '#test/support/signing-in.ts'

let server: TestApp
let us: TestCompany
let them: TestCompany
before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
  them = await server.createCompany()
})
after(async () => {
  await server.close()
})

const path = '/management/keys'
const create = async (who: TestCompany, over: Record<string, unknown> = {}): Promise<Answer> =>
  await server.request(who, 'POST', path, { name: 'Sayt', role: 'member', ...over })
const asKey = (key: string): TestCompany => ({ ...us, token: key })
const statusOf = async (key: string, url = '/auto-calling/contacts'): Promise<number> =>
  (await server.request(asKey(key), 'GET', url)).status
const change = async (who: TestCompany, set: Record<string, unknown>): Promise<void> =>
  await server.deps.db.inCompany({ companyId: who.companyId }, async (tx) => {
    await tx.updateTable('users').set(set).where('id', '=', who.userId).execute()
  })

describe('a key', () => {
  test('is shown once, lies in the database as a hash, opens what its role may, and its use is noted', async () => {
    const { status, body } = await create(us)
    assert.equal(status, 201)
    assert.match(body.key, /^mq_[\w-]{43}$/)
    assert.equal(body.hint, body.key.slice(0, 8))
    assert.equal(body.last_used_at, null)
    const list = await server.request(us, 'GET', path)
    const listed = list.body.keys.find(({ id }: { id: string }) => id === body.id)
    assert.deepEqual(listed.created_by, { id: us.userId, name: 'Test Person' })
    assert.ok(!list.raw.toString().includes(body.key))
    const rows = await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) =>
      tx.selectFrom('apiKeys').selectAll().execute(),
    )
    assert.ok(!JSON.stringify(rows).includes(body.key.slice(8)))
    const log = JSON.stringify(await auditOf(server, us.companyId))
    assert.ok(!log.includes(body.key.slice(8)) && !log.includes('key_hash'))

    assert.equal(await statusOf(body.key), 200)
    const form = { firstName: 'A', lastName: 'B', phone: '901234567' }
    const refused = await server.request(asKey(body.key), 'POST', '/auto-calling/contacts', form)
    assert.equal(refused.status, 403, 'a member may not add contacts')
    let used: string | null = null
    while (used === null) {
      const { body: now } = await server.request(us, 'GET', path)
      used = now.keys.find(({ id }: { id: string }) => id === body.id).last_used_at
    }
    assert.match(used, /Z$/)
  })

  test('writes its changes into the audit log under its own name', async () => {
    const { body } = await create(us, { role: 'sales_manager' })
    const form = { firstName: 'A', lastName: 'B', phone: '901234568' }
    const made = await server.request(asKey(body.key), 'POST', '/auto-calling/contacts', form)
    assert.equal(made.status, 201)
    const row = (await auditOf(server, us.companyId)).findLast(
      ({ resourceType }) => resourceType === 'contacts',
    )
    assert.deepEqual([row?.actorKind, row?.actorId], ['key', body.id])
  })

  test('ends at once when it is deleted, when it expires, and with its company’s block', async () => {
    const { body } = await create(us)
    const ended = await server.request(us, 'DELETE', `${path}/${body.id}`)
    assert.deepEqual([ended.status, ended.body], [200, { success: true }])
    assert.equal(await statusOf(body.key), 401)
    assert.equal((await server.request(us, 'DELETE', `${path}/${body.id}`)).status, 404)
    const soon = new Date(Date.now() + 700).toISOString()
    const { body: short } = await create(us, { expires_at: soon })
    assert.equal(short.expires_at, soon)
    assert.equal(await statusOf(short.key), 200)
    while (Date.now() <= Date.parse(soon)) await statusOf(short.key)
    assert.equal(await statusOf(short.key), 401)
  })

  test('of another company is as if it were not there', async () => {
    const { body } = await create(them)
    const answer = await server.request(us, 'DELETE', `${path}/${body.id}`)
    assert.deepEqual([answer.status, answer.body.code], [404, 'key.not_found'])
    const { body: list } = await server.request(us, 'GET', path)
    assert.ok(!list.keys.some(({ id }: { id: string }) => id === body.id))
    assert.equal(await statusOf(body.key), 200)
  })
})

describe('a key can do no more than its maker', () => {
  test('when it is made', async () => {
    const role = { companyId: us.companyId, name: 'keeper', displayName: 'Keeper' }
    await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) => {
      const permissions = ['keys.read', 'keys.write', 'contacts.read', 'campaigns.read']
      await tx
        .insertInto('roles')
        .values({ ...role, permissions })
        .execute()
    })
    const keeper = await server.addUser(us, 'keeper')
    const beyond = await create(keeper, { role: 'ceo' })
    assert.deepEqual([beyond.status, beyond.body.code], [403, 'key.beyond_yours'])
    assert.equal((await create(keeper, { role: 'keeper' })).status, 201)
    for (const unknown of ['admin', 'no_such_role']) {
      assert.equal((await create(us, { role: unknown })).body.code, 'key.role_unknown', unknown)
    }
    const admin = await server.createCompany('admin')
    assert.equal((await create(admin, { role: 'admin' })).body.code, 'key.role_unknown')
    const past = await create(us, { expires_at: '2020-01-01T00:00:00.000Z' })
    assert.deepEqual([past.status, past.body.code], [400, 'key.expiry_past'])
    assert.equal((await create(us, { company_id: them.companyId })).status, 400)
  })

  test('and at every use: it shrinks with them, and ends with them', async () => {
    const maker = await server.addUser(us, 'ceo')
    const { body } = await create(maker, { role: 'ceo' })
    assert.equal(await statusOf(body.key), 200)
    await change(maker, { role: 'customer' })
    assert.equal(await statusOf(body.key), 403)
    await change(maker, { role: 'ceo', isBlocked: true })
    assert.equal(await statusOf(body.key), 401)
    await change(maker, { isBlocked: false })
    assert.equal(await statusOf(body.key), 200)
    await change(maker, { isActive: false })
    assert.equal(await statusOf(body.key), 401)
  })
})

test('a key of the highest role does nothing that only people do', async () => {
  const { body } = await create(us, { role: 'ceo' })
  const key = asKey(body.key)
  const closed: [Parameters<TestApp['request']>[1], string][] = [
    ['GET', path],
    ['POST', path],
    ['DELETE', `${path}/${body.id}`],
    ['GET', '/auth/me'],
    ['PATCH', '/auth/me'],
    ['PATCH', '/auth/me/password'],
    ['GET', '/auth/sessions'],
    ['DELETE', `/auth/sessions/${body.id}`],
    ['POST', '/auth/logout-all'],
    ['POST', '/auth/me/second-factor'],
  ]
  for (const [method, url] of closed) {
    const answer = await server.request(key, method, url)
    assert.deepEqual([answer.status, answer.body.code], [403, 'auth.people_only'], `${method} ${url}`)
  }
  assert.equal(await statusOf(`${body.key.slice(0, -1)}_`), 401)
  assert.equal(await statusOf('mq_'), 401)
})
