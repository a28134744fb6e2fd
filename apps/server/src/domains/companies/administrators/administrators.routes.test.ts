import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { companyAdministratorSchema, type Permission } from '@muloqot/contract'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'
import { addUserWith, changesBy, makeAdministrator, nobody, placeBelow } from '#test/support/people.ts'

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

const pathOf = ({ companyId }: Pick<TestCompany, 'companyId'>): string =>
  `/company/${companyId}/administrators`
const appoint = async (
  who: TestCompany,
  company: Pick<TestCompany, 'companyId'>,
  userId: string,
  permissions: Permission[],
): Promise<Answer> => await server.request(who, 'POST', pathOf(company), { user_id: userId, permissions })

test('somebody is appointed, changed and let go; each counts on their very next request', async () => {
  const [company, below] = [await server.createCompany(), await server.createCompany()]
  await placeBelow(server, below, company)
  const deputy = await server.addUser(company, 'member')
  const sees = async (): Promise<number> =>
    (await server.request(deputy, 'GET', `/company/${below.companyId}/users`)).status
  assert.equal(await sees(), 403)
  const made = await appoint(company, company, deputy.userId, ['users.read', 'users.read', 'company.read'])
  assert.equal(made.status, 201)
  companyAdministratorSchema.parse(made.body.administrator)
  assert.deepEqual(made.body.administrator.permissions.toSorted(), ['company.read', 'users.read'])
  assert.equal(made.body.administrator.email, deputy.email)
  assert.equal(await sees(), 200)
  const listed = await server.request(company, 'GET', pathOf(company))
  assert.deepEqual(listed.body.administrators, [made.body.administrator])
  const url = `${pathOf(company)}/${deputy.userId}`
  const changed = await server.request(company, 'PATCH', url, { permissions: ['company.read'] })
  assert.deepEqual(changed.body.administrator.permissions, ['company.read'])
  assert.equal(await sees(), 403)
  assert.deepEqual((await server.request(company, 'DELETE', url)).body, { success: true })
  assert.equal((await server.request(deputy, 'GET', `/company/${below.companyId}`)).status, 404)
  assert.equal((await server.request(company, 'DELETE', url)).body.code, 'administrator.not_found')
  for (const action of [
    'addCompanyAdministrator',
    'changeCompanyAdministrator',
    'removeCompanyAdministrator',
  ]) {
    const [row] = await changesBy(server, company, action)
    assert.equal(row?.resourceType, 'company_administrators', action)
    assert.equal(row?.actorId, company.userId)
  }
})

test('twice is refused, also at once', async () => {
  const deputy = await server.addUser(us, 'member')
  const answers = await Promise.all(
    Array.from({ length: 6 }, async () => await appoint(us, us, deputy.userId, ['calls.read'])),
  )
  assert.equal(answers.filter(({ status }) => status === 201).length, 1)
  const refused = answers.filter(({ status }) => status !== 201)
  assert.ok(refused.every(({ status, body }) => status === 400 && body.code === 'administrator.exists'))
})

test('nobody appoints or changes themselves; resigning is allowed', async () => {
  const own = await appoint(us, us, us.userId, ['company.read'])
  assert.equal(own.status, 403)
  assert.equal(own.body.code, 'user.yourself')
  await makeAdministrator(server, us, ['company.read'])
  const url = `${pathOf(us)}/${us.userId}`
  const raised = await server.request(us, 'PATCH', url, { permissions: ['company.write'] })
  assert.equal(raised.body.code, 'user.yourself')
  assert.equal((await server.request(us, 'DELETE', url)).status, 200)
})

test('nobody gives more than they have, nor touches what was given by somebody with more', async () => {
  const weak = await addUserWith(server, us, ['roles.write', 'users.read'])
  const deputy = await server.addUser(us, 'member')
  const more = await appoint(weak, us, deputy.userId, ['users.write'])
  assert.equal(more.status, 403)
  assert.equal(more.body.code, 'role.beyond_yours')
  assert.deepEqual(more.body.details, { permissions: ['users.write'] })
  assert.equal((await appoint(us, us, deputy.userId, ['users.write'])).status, 201)
  const url = `${pathOf(us)}/${deputy.userId}`
  for (const answer of [
    await server.request(weak, 'PATCH', url, { permissions: ['users.read'] }),
    await server.request(weak, 'DELETE', url),
  ]) {
    assert.equal(answer.status, 403)
    assert.equal(answer.body.code, 'user.beyond_you')
  }
})

test('in a company below, an administrator gives what they were given there, whatever they are at home', async () => {
  const [parent, child] = [await server.createCompany(), await server.createCompany()]
  await placeBelow(server, child, parent)
  await makeAdministrator(server, parent, ['roles.write', 'users.read'])
  const somebody = await server.addUser(child, 'member')
  assert.equal((await appoint(parent, child, somebody.userId, ['users.read'])).status, 201)
  const more = await appoint(parent, child, child.userId, ['company.write'])
  assert.equal(more.body.code, 'role.beyond_yours')
  // Somebody of the parent is nobody there.
  assert.equal((await appoint(parent, child, parent.userId, ['users.read'])).body.code, 'user.not_found')
})

test('people and administrators of another company do not exist', async () => {
  await appoint(them, them, (await server.addUser(them, 'member')).userId, ['calls.read'])
  const foreign = await appoint(us, us, them.userId, ['calls.read'])
  assert.equal(foreign.status, 404)
  assert.equal(foreign.body.code, 'user.not_found')
  for (const id of [them.userId, nobody]) {
    const answer = await server.request(us, 'DELETE', `${pathOf(us)}/${id}`)
    assert.equal(answer.status, 404)
    assert.equal(answer.body.code, 'administrator.not_found')
  }
})

test('nothing, the platform’s permissions and unknown ones are a 400', async () => {
  const deputy = await server.addUser(us, 'member')
  for (const permissions of [[], ['platform.read'], ['moon.read']]) {
    const body = { user_id: deputy.userId, permissions }
    assert.equal((await server.request(us, 'POST', pathOf(us), body)).status, 400)
  }
})
