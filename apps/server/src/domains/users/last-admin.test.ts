import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'

let server: TestApp
let admin: TestCompany

before(async () => {
  server = await createTestApp()
  admin = await server.createCompany('admin')
})
after(async () => {
  await server.close()
})

type Way = (who: TestCompany, target: TestCompany) => Promise<Answer>
const ways: [string, Way][] = [
  [
    'another role',
    async (who, { userId }) =>
      await server.request(who, 'PATCH', `/admin/user/${userId}`, { role: 'member' }),
  ],
  [
    'a deletion by PATCH',
    async (who, { userId }) =>
      await server.request(who, 'PATCH', `/admin/user/${userId}`, { is_active: false }),
  ],
  ['a deletion', async (who, { userId }) => await server.request(who, 'DELETE', `/admin/user/${userId}`)],
  ['a block', async (who, { userId }) => await server.request(who, 'POST', `/admin/user/${userId}/block`)],
  [
    'a transfer',
    async (who, { userId, companyId }) => {
      const other = await server.createCompany()
      const body = { user_id: userId, from_company_id: companyId, role: 'member' }
      return await server.request(who, 'POST', `/company/${other.companyId}/transfer-user`, body)
    },
  ],
]

const setState = async ({ companyId, userId }: TestCompany, state: object): Promise<void> => {
  await server.deps.db.inCompany({ companyId }, async (tx) =>
    tx.updateTable('users').set(state).where('id', '=', userId).execute(),
  )
}

for (const [what, way] of ways) {
  test(`${what} does not take the last CEO of a company, also not from the platform`, async () => {
    const ceo = await server.createCompany()
    // Who cannot look after the company does not count: deleted, blocked, or invited and not there yet.
    await setState(await server.addUser(ceo, 'ceo'), { isActive: false })
    await setState(await server.addUser(ceo, 'ceo'), { isBlocked: true })
    await setState(await server.addUser(ceo, 'ceo'), { emailVerifiedAt: null })
    const refused = await way(admin, ceo)
    assert.equal(refused.status, 409, JSON.stringify(refused.body))
    assert.equal(refused.body.code, 'user.last_admin')
    await server.addUser(ceo, 'ceo')
    assert.equal((await way(admin, ceo)).status, 200)
  })

  test(`of two CEOs who take each other away at once by ${what}, one stays`, async () => {
    for (let round = 0; round < 3; round += 1) {
      const first = await server.createCompany()
      const second = await server.addUser(first, 'ceo')
      const answers = await Promise.all([way(admin, first), way(admin, second)])
      const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b)
      assert.deepEqual(statuses, [200, 409], JSON.stringify(answers.map(({ body }) => body)))
    }
  })
}

test('many administrators of the platform who take each other away at once leave one', async () => {
  const others = await Promise.all(
    Array.from({ length: 3 }, async () => await server.addUser(admin, 'admin')),
  )
  const everybody = [admin, ...others]
  await Promise.all(
    everybody.flatMap((who) =>
      everybody
        .filter((target) => target !== who)
        .map(async (target) => await server.request(who, 'POST', `/admin/user/${target.userId}/block`)),
    ),
  )
  const left = await server.deps.db.inCompany({ companyId: admin.companyId }, async (tx) =>
    tx
      .selectFrom('users')
      .select('id')
      .where('role', '=', 'admin')
      .where('isBlocked', '=', false)
      .where('isActive', '=', true)
      .execute(),
  )
  assert.ok(left.length >= 1)
})
