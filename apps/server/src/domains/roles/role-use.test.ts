import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'

let server: TestApp
let us: TestCompany

before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
})
after(async () => {
  await server.close()
})

const path = '/management/roles'
const roleOf = (name: string, over: object = {}): object => ({ name, display_name: name, ...over })

test('a role that somebody has is neither deleted nor switched off; who has it is told', async () => {
  const { body: role } = await server.request(us, 'POST', path, roleOf('operator'))
  const people = await Promise.all(
    Array.from({ length: 22 }, async () => await server.addUser(us, 'operator')),
  )
  const gone = await server.request(us, 'DELETE', `${path}/${role.id}`)
  assert.equal(gone.status, 400)
  assert.equal(gone.body.code, 'role.in_use')
  assert.equal(gone.body.details.users_count, 22)
  assert.equal(gone.body.details.users.length, 20)
  assert.ok(people.some(({ userId }) => userId === gone.body.details.users[0].id))
  assert.equal(gone.body.details.users[0].name, 'Test Person')
  const off = await server.request(us, 'PUT', `${path}/${role.id}`, { is_active: false })
  assert.equal(off.body.code, 'role.in_use')
  await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) =>
    tx.updateTable('users').set({ role: 'member' }).where('role', '=', 'operator').execute(),
  )
  assert.equal((await server.request(us, 'PUT', `${path}/${role.id}`, { is_active: false })).status, 200)
  const deleted = await server.request(us, 'DELETE', `${path}/${role.id}`, undefined, {
    headers: { 'accept-language': 'uz' },
  })
  assert.equal(deleted.status, 200)
  assert.deepEqual(deleted.body, { message: "Rol 'operator' muvaffaqiyatli oʻchirildi" })
  assert.equal((await server.request(us, 'DELETE', `${path}/${role.id}`)).status, 404)
})

test('a role that is given to somebody while it is deleted is either given or gone, never both', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { body: role } = await server.request(us, 'POST', path, roleOf(`round_${round}`))
    const who = await server.addUser(us, 'member')
    const [given, deleted] = await Promise.all([
      server.request(us, 'PATCH', `/admin/user/${who.userId}`, { role: role.name }),
      server.request(us, 'DELETE', `${path}/${role.id}`),
    ])
    assert.deepEqual(
      [given.status, deleted.status].toSorted((a, b) => a - b),
      [200, 400],
      JSON.stringify([given.body, deleted.body]),
    )
  }
})
