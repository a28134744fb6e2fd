import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'
import { addUserWith, changesBy, makeAdministrator, nobody, placeBelow } from '#test/support/people.ts'

let server: TestApp
let admin: TestCompany
let us: TestCompany
let them: TestCompany

before(async () => {
  server = await createTestApp()
  admin = await server.createCompany('admin')
  us = await server.createCompany()
  them = await server.createCompany()
})
after(async () => {
  await server.close()
})

const change = async (who: TestCompany, { userId }: { userId: string }, body: object): Promise<Answer> =>
  await server.request(who, 'PATCH', `/admin/user/${userId}`, body)
const isIn = async (who: TestCompany): Promise<boolean> =>
  (await server.request(who, 'GET', '/auth/me')).status === 200
const refusal = ({ status, body }: Answer): [number, string] => [status, body.code]
const reset = async (who: TestCompany, { userId }: { userId: string }, secret: string): Promise<Answer> =>
  await server.request(who, 'POST', `/admin/user/${userId}/reset-password`, { new_password: secret })
const password = 'uzun va kam uchraydigan parol'

/** Every way of changing somebody. */
const ways: [string, (who: TestCompany, target: { userId: string }) => Promise<Answer>][] = [
  ['patch', async (who, target) => await change(who, target, { name: 'Boshqa' })],
  ['delete', async (who, { userId }) => await server.request(who, 'DELETE', `/admin/user/${userId}`)],
  ['block', async (who, { userId }) => await server.request(who, 'POST', `/admin/user/${userId}/block`)],
  ['unblock', async (who, { userId }) => await server.request(who, 'POST', `/admin/user/${userId}/unblock`)],
  ['reset password', async (who, target) => await reset(who, target, password)],
]

test('the given fields change, null is not given, and the log has before and after', async () => {
  const who = await server.addUser(us, 'member')
  const answer = await change(us, who, { name: 'Nodira', surname: '', preferred_language: 'ru', email: null })
  assert.equal(answer.status, 200)
  assert.equal(answer.body.success, true)
  const { name, surname, preferred_language, email } = answer.body.user
  assert.deepEqual([name, surname, preferred_language, email], ['Nodira', '', 'ru', who.email])
  const row = (await changesBy(server, us, 'changeUser')).find(({ resourceId }) => resourceId === who.userId)
  assert.deepEqual(row?.before, { name: 'Test', surname: 'Person', language: null })
  assert.deepEqual(row?.after, { name: 'Nodira', surname: '', language: 'ru' })
  for (const body of [{}, { name: null }])
    assert.deepEqual(refusal(await change(us, who, body)), [400, 'request.nothing_to_change'])
  for (const body of [{ company_id: them.companyId }, { password }, { permissions: [] }, { email: 'x' }])
    assert.deepEqual(refusal(await change(us, who, body)), [400, 'request.invalid'])
  assert.deepEqual(refusal(await change(us, who, { email: them.email })), [400, 'user.email_taken'])
})

test('a role changes within the company’s roles, and counts on the very next request', async () => {
  const who = await server.addUser(us, 'member')
  assert.equal((await server.request(who, 'GET', '/admin/users')).status, 403)
  assert.equal((await change(us, who, { role: 'financial_director' })).body.user.role, 'financial_director')
  assert.equal((await server.request(who, 'GET', '/admin/users')).status, 200)
  assert.deepEqual(refusal(await change(us, who, { role: 'admin' })), [400, 'user.role_unknown'])
  assert.deepEqual(refusal(await change(us, who, { role: 'nothing' })), [400, 'user.role_unknown'])
})

for (const [what, way] of ways) {
  test(`${what}: somebody of another company does not exist; who may not is refused`, async () => {
    const unknown = await way(us, { userId: nobody })
    assert.deepEqual(refusal(await way(us, them)), refusal(unknown))
    assert.equal(unknown.status, 404)
    for (const role of ['financial_director', 'sales_manager', 'member', 'customer'])
      assert.equal((await way(await server.addUser(us, role), us)).status, 403, role)
  })

  test(`${what}: nobody does it to somebody who may do more`, async () => {
    const hr = await addUserWith(server, us, ['users.read', 'users.write'])
    assert.deepEqual(refusal(await way(hr, us)), [403, 'user.beyond_you'])
    assert.deepEqual(refusal(await way(hr, await server.addUser(us, 'member'))), [403, 'user.beyond_you'])
    assert.equal((await way(hr, await server.addUser(us, 'customer'))).status, 200)
    // What somebody was given as an administrator counts too.
    const deputy = await server.addUser(us, 'customer')
    await makeAdministrator(server, deputy, ['roles.write'])
    assert.deepEqual(refusal(await way(hr, deputy)), [403, 'user.beyond_you'])
  })

  test(`${what}: the platform does it in every company, an administrator below by what they were given`, async () => {
    const [parent, child] = [await server.createCompany(), await server.createCompany()]
    await placeBelow(server, child, parent)
    await server.addUser(child, 'ceo')
    const customer = await server.addUser(child, 'customer')
    assert.equal((await way(parent, customer)).status, 404)
    await makeAdministrator(server, parent, ['users.read'])
    assert.equal((await way(parent, customer)).status, 403)
    const deputy = await server.addUser(parent, 'member')
    await makeAdministrator(server, deputy, ['users.read', 'users.write'])
    assert.deepEqual(refusal(await way(deputy, child)), [403, 'user.beyond_you'])
    assert.equal((await way(deputy, customer)).status, 200)
    assert.equal((await way(admin, child)).status, 200)
  })
}

describe('oneself', () => {
  test('nobody changes their own role or standing, or sets their password here; their name they may', async () => {
    for (const body of [{ role: 'member' }, { is_active: false }, { is_blocked: true }])
      assert.deepEqual(refusal(await change(us, us, body)), [403, 'user.yourself'])
    for (const [what, way] of ways.filter(([name]) => ['delete', 'block', 'reset password'].includes(name)))
      assert.deepEqual(refusal(await way(us, us)), [403, 'user.yourself'], what)
    assert.equal((await change(us, us, { name: 'Oʻzim', role: 'ceo' })).status, 200)
  })

  test('not by an administrator’s permissions either', async () => {
    const deputy = await server.addUser(us, 'member')
    await makeAdministrator(server, deputy, ['users.read', 'users.write'])
    assert.deepEqual(refusal(await change(deputy, deputy, { role: 'ceo' })), [403, 'user.yourself'])
    assert.deepEqual(refusal(await change(admin, admin, { role: 'ceo' })), [403, 'user.yourself'])
  })
})

describe('out and in again', () => {
  test('who is blocked is out at once and comes back when unblocked, signing in anew', async () => {
    const who = await server.addUser(us, 'member')
    const [, , [, block], [, unblock]] = ways as [unknown, unknown, (typeof ways)[0], (typeof ways)[0]]
    assert.deepEqual((await block(us, who)).body, { success: true })
    assert.equal(await isIn(who), false)
    assert.equal((await block(us, who)).status, 200)
    await unblock(us, who)
    assert.equal(await isIn(who), false)
    assert.equal((await server.request(us, 'GET', `/admin/user/${who.userId}`)).body.user.is_blocked, false)
  })

  test('who is deleted is out at once, keeps their address, and can be brought back with their role', async () => {
    const who = await server.addUser(us, 'sales_manager')
    assert.equal((await server.request(us, 'DELETE', `/admin/user/${who.userId}`)).status, 200)
    assert.equal(await isIn(who), false)
    const again = { email: who.email, name: 'A', surname: '', password, role: 'member' }
    assert.deepEqual(refusal(await server.request(us, 'POST', '/admin/users', again)), [
      400,
      'user.email_taken',
    ])
    const back = await change(us, who, { is_active: true })
    assert.deepEqual([back.body.user.is_active, back.body.user.role], [true, 'sales_manager'])
  })

  test('a new password signs in, the old one does not, every sign-in ends, and it stands in no log', async () => {
    const who = await server.addUser(us, 'member')
    assert.equal((await reset(us, who, password)).status, 200)
    assert.equal(await isIn(who), false)
    const signIn = async (secret: string): Promise<number> =>
      (await server.request(null, 'POST', '/auth/login', { username: who.email, password: secret })).status
    assert.equal(await signIn(password), 200)
    assert.equal((await reset(us, who, 'yana ham uzun boshqa parol')).status, 200)
    assert.equal(await signIn(password), 401)
    const rows = (await changesBy(server, us, 'resetUserPassword')).filter(
      ({ resourceType, resourceId }) => resourceType === 'users' && resourceId === who.userId,
    )
    assert.equal(rows.length, 2)
    assert.doesNotMatch(JSON.stringify(rows), /argon2|parol/)
  })

  test('a password in the address is refused, and changes nothing', async () => {
    const who = await server.addUser(us, 'member')
    const url = `/admin/user/${who.userId}/reset-password?new_password=${encodeURIComponent(password)}`
    assert.equal((await server.request(us, 'POST', url)).status, 400)
    assert.equal((await server.request(us, 'POST', url, { new_password: password })).status, 400)
    assert.equal((await reset(us, who, 'qisqa')).body.code, 'auth.password_too_short')
    assert.equal(await isIn(who), true)
  })

  test('a code that was sent opens nothing after a new address, a block or a new password', async () => {
    const acts: object[] = [{ email: 'yangi-manzil@example.uz' }, { is_blocked: true }, { is_active: false }]
    for (const body of acts) {
      const who = await server.addUser(us, 'member')
      const living = async (): Promise<number> =>
        (
          await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) =>
            tx
              .selectFrom('mailCodes')
              .select('id')
              .where('userId', '=', who.userId)
              .where('usedAt', 'is', null)
              .execute(),
          )
        ).length
      await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) =>
        tx
          .insertInto('mailCodes')
          .values({
            companyId: us.companyId,
            userId: who.userId,
            purpose: 'reset-password',
            address: '127.0.0.1',
            expiresAt: new Date(Date.now() + 600_000),
          })
          .execute(),
      )
      assert.equal(await living(), 1)
      assert.equal((await change(us, who, body)).status, 200)
      assert.equal(await living(), 0, JSON.stringify(body))
    }
  })
})
