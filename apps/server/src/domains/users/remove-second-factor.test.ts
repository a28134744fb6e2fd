import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'
import { addUserWith, changesBy, nobody } from '#test/support/people.ts'

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

const remove = async (who: TestCompany, userId: string): Promise<Answer> =>
  await server.request(who, 'DELETE', `/admin/user/${userId}/second-factor`)
const refusal = ({ status, body }: Answer): [number, string] => [status, body.code]

const setUp = async ({ companyId, userId }: TestCompany): Promise<void> => {
  await server.deps.db.inCompany({ companyId }, async (tx) =>
    tx
      .updateTable('users')
      .set({
        secondFactorSince: new Date(),
        secondFactorSecret: server.deps.sealer.seal(Buffer.alloc(20, 1), companyId),
        secondFactorRecovery: [Buffer.alloc(32, 2)],
      })
      .where('id', '=', userId)
      .execute(),
  )
}

test('who lost their device gets in by password again; their sign-ins end, and it stands in the log', async () => {
  const who = await server.addUser(us, 'member')
  await setUp(who)
  assert.equal(
    (await server.request(us, 'GET', `/admin/user/${who.userId}`)).body.user.has_second_factor,
    true,
  )
  assert.deepEqual((await remove(us, who.userId)).body, { success: true })
  assert.equal(
    (await server.request(us, 'GET', `/admin/user/${who.userId}`)).body.user.has_second_factor,
    false,
  )
  assert.equal((await server.request(who, 'GET', '/auth/me')).status, 401)
  const rows = await changesBy(server, us, 'removeUserSecondFactor')
  assert.ok(
    rows.some(({ resourceType, resourceId }) => resourceType === 'users' && resourceId === who.userId),
  )
  assert.deepEqual(refusal(await remove(us, who.userId)), [409, 'auth.second_factor_is_off'])
})

test('not one’s own, not that of somebody who may do more, and not in another company', async () => {
  for (const who of [us, them]) await setUp(who)
  const hr = await addUserWith(server, us, ['users.read', 'users.write'])
  assert.deepEqual(refusal(await remove(us, us.userId)), [403, 'user.yourself'])
  assert.deepEqual(refusal(await remove(hr, us.userId)), [403, 'user.beyond_you'])
  assert.deepEqual(refusal(await remove(us, them.userId)), refusal(await remove(us, nobody)))
  assert.equal((await remove(us, them.userId)).status, 404)
})

test('a second factor moves along to another company and still opens there', async () => {
  const admin = await server.createCompany('admin')
  const who = await server.addUser(us, 'member')
  await setUp(who)
  const body = { user_id: who.userId, from_company_id: us.companyId }
  assert.equal(
    (await server.request(admin, 'POST', `/company/${them.companyId}/transfer-user`, body)).status,
    200,
  )
  const { secret } = await server.deps.db.inCompany({ companyId: them.companyId }, async (tx) =>
    tx
      .selectFrom('users')
      .select('secondFactorSecret as secret')
      .where('id', '=', who.userId)
      .executeTakeFirstOrThrow(),
  )
  assert.ok(secret)
  assert.deepEqual(server.deps.sealer.open(secret, them.companyId), Buffer.alloc(20, 1))
})
