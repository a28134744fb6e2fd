import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { historyOf } from '#test/support/people.ts'
import { newAddress, newEmail, register, verify } from '#test/support/registering.ts'
import { ask, codesSentTo, password, signInAs } from '#test/support/signing-in.ts'

let server: TestApp
let us: TestCompany
before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
})
after(async () => {
  await server.close()
})

const joined = [{ action: 'joined', balanceAtTime: null }]

test('whoever registers a company joins it', async () => {
  const email = newEmail()
  const address = newAddress()
  await register(server, email, address)
  const [code = ''] = await codesSentTo(server, email)
  const { body } = await verify(server, email, code, address)
  const headers = { authorization: `Bearer ${body.access_token}` }
  const { body: me } = await server.request(null, 'GET', '/auth/me', undefined, { headers })
  assert.deepEqual(await historyOf(server, { companyId: me.organizationId }, me.id), joined)
})

test('whoever is invited joins when they accept, and not before', async () => {
  const email = newEmail()
  const person = { email, name: 'Nodira', surname: 'Aliyeva' }
  const { status, body } = await server.request(us, 'POST', '/admin/users/invite', {
    ...person,
    role: 'member',
  })
  assert.equal(status, 201, JSON.stringify(body))
  assert.deepEqual(await historyOf(server, us, body.user.id), [])
  const [code = ''] = await codesSentTo(server, email)
  const accepted = await ask(
    server,
    '/auth/accept-invitation',
    { ...person, code, password },
    { address: newAddress() },
  )
  assert.equal(accepted.status, 200)
  assert.deepEqual(await historyOf(server, us, body.user.id), joined)
})

test('whoever is added joins at once, once, whatever is changed afterwards', async () => {
  const email = newEmail()
  const person = { email, name: 'Bekzod', surname: 'Rahimov', password, role: 'member' }
  const { body } = await server.request(us, 'POST', '/admin/users', person)
  const { id } = body.user
  assert.deepEqual(await historyOf(server, us, id), joined)
  const changes = [{ name: 'Bek' }, { email: newEmail() }, { is_active: false }, { is_active: true }]
  for (const change of changes)
    assert.equal((await server.request(us, 'PATCH', `/admin/user/${id}`, change)).status, 200)
  assert.equal((await signInAs(server, changes[1]?.email ?? '', { address: newAddress() })).status, 200)
  assert.deepEqual(await historyOf(server, us, id), joined)
})

test('nobody who has the rights of the program rewrites the history', async () => {
  for (const words of ["update user_company_history set action = 'left'", 'delete from user_company_history'])
    await assert.rejects(server.deps.db.appPool.query(words), /permission denied/)
})
