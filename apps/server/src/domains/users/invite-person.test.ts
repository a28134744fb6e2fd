import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'
import { addUserWith, nobody } from '#test/support/people.ts'
import { codesSentTo, password } from '#test/support/signing-in.ts'

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

let last = 0
const invite = async (who: TestCompany, over: object = {}): Promise<Answer> =>
  await server.request(who, 'POST', '/admin/users/invite', {
    email: `guest${(last += 1)}@example.uz`,
    name: 'Mehmon',
    surname: '',
    role: 'member',
    ...over,
  })

const accept = async (email: string, code: string | undefined): Promise<Answer> =>
  await server.request(null, 'POST', '/auth/accept-invitation', {
    email,
    code,
    password,
    name: 'Mehmon',
    surname: 'Mehmonov',
  })

test('who is invited joins with the role that the inviter chose, and no sooner', async () => {
  const { status, body } = await invite(us, { email: 'kirish@example.uz', role: 'sales_manager' })
  assert.equal(status, 201, JSON.stringify(body))
  assert.equal(body.user.is_verified, false)
  assert.equal(body.user.company_id, us.companyId)
  const url = `/admin/user/${body.user.id}`
  const [code] = await codesSentTo(server, 'kirish@example.uz')
  const tokens = await accept('kirish@example.uz', code)
  assert.equal(tokens.status, 200, JSON.stringify(tokens.body))
  const { user } = (await server.request(us, 'GET', url)).body
  assert.deepEqual([user.is_verified, user.role, user.surname], [true, 'sales_manager', 'Mehmonov'])
  const again = await server.request(us, 'POST', `${url}/invite`)
  assert.equal(again.status, 409)
  assert.equal(again.body.code, 'user.already_joined')
})

test('an invitation is sent anew, and the code of the new one works', async () => {
  const { body } = await invite(us, { email: 'yana@example.uz' })
  assert.deepEqual((await server.request(us, 'POST', `/admin/user/${body.user.id}/invite`)).body, {
    success: true,
  })
  const codes = await codesSentTo(server, 'yana@example.uz')
  assert.equal(new Set(codes).size, 2)
  assert.equal((await accept('yana@example.uz', codes[1])).status, 200)
})

test('who is deleted or blocked before they accept does not join', async () => {
  for (const [email, act] of [
    ['ochirilgan@example.uz', { is_active: false }],
    ['bloklangan@example.uz', { is_blocked: true }],
  ] as const) {
    const { body } = await invite(us, { email })
    const [code] = await codesSentTo(server, email)
    assert.ok(code)
    await server.request(us, 'PATCH', `/admin/user/${body.user.id}`, act)
    assert.equal((await accept(email, code)).status, 400)
    assert.equal((await server.request(us, 'POST', `/admin/user/${body.user.id}/invite`)).status, 409)
  }
})

test('the rules of adding somebody hold: role, company, address, and what one may give', async () => {
  const hr = await addUserWith(server, us, ['users.read', 'users.write'])
  const refusal = ({ status, body }: Answer): [number, string] => [status, body.code]
  assert.deepEqual(refusal(await invite(hr, { role: 'ceo' })), [403, 'role.beyond_yours'])
  assert.equal((await invite(hr, { role: 'customer' })).status, 201)
  assert.deepEqual(refusal(await invite(us, { role: 'admin' })), [400, 'user.role_unknown'])
  assert.deepEqual(refusal(await invite(us, { email: them.email })), [400, 'user.email_taken'])
  for (const id of [them.companyId, nobody])
    assert.deepEqual(refusal(await invite(us, { company_id: id })), [404, 'company.not_found'])
  const member = await server.addUser(us, 'member')
  assert.equal((await invite(member)).status, 403)
  assert.deepEqual(refusal(await server.request(us, 'POST', `/admin/user/${them.userId}/invite`)), [
    404,
    'user.not_found',
  ])
})
