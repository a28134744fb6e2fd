import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { userSchema } from '@muloqot/contract'
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

const password = 'uzun va kam uchraydigan parol'
let last = 0
const person = (over: object = {}): object => ({
  email: `person${(last += 1)}@example.uz`,
  name: 'Aziza',
  surname: 'Karimova',
  password,
  role: 'member',
  ...over,
})
const create = async (who: TestCompany, over: object = {}): Promise<Answer> =>
  await server.request(who, 'POST', '/admin/users', person(over))
const signIn = async (username: string, secret = password): Promise<number> =>
  (await server.request(null, 'POST', '/auth/login', { username, password: secret })).status

describe('adding somebody', () => {
  test('they can sign in at once; the answer holds no password; the log neither', async () => {
    const { status, body } = await create(us, { email: ' Aziza@Example.UZ ' })
    assert.equal(status, 201, JSON.stringify(body))
    assert.equal(body.success, true)
    userSchema.strict().parse(body.user)
    assert.equal(body.user.email, 'aziza@example.uz')
    assert.equal(body.user.company_id, us.companyId)
    assert.equal(await signIn('aziza@example.uz'), 200)
    const [row] = await changesBy(server, us, 'createUser')
    assert.equal(row?.resourceId, body.user.id)
    assert.doesNotMatch(JSON.stringify(row), /argon2|password_hash/)
  })

  test('an address is taken once in the whole installation, also by many at once', async () => {
    const answers = await Promise.all(
      [us, them, us, them].map(async (who) => await create(who, { email: 'bitta@example.uz' })),
    )
    assert.equal(answers.filter(({ status }) => status === 201).length, 1)
    const refused = answers.filter(({ status }) => status !== 201)
    assert.ok(refused.every(({ status, body }) => status === 400 && body.code === 'user.email_taken'))
  })

  const refused: [string, object, number, string][] = [
    ['an address that is none', { email: 'aziza' }, 400, 'request.invalid'],
    ['no name', { name: ' ' }, 400, 'request.invalid'],
    ['a role that is none', { role: 'general' }, 400, 'user.role_unknown'],
    ['the platform’s role', { role: 'admin' }, 400, 'user.role_unknown'],
    ['a short password', { password: 'qisqa' }, 400, 'auth.password_too_short'],
    ['a common password', { password: 'parol12345' }, 400, 'auth.password_common'],
    ['a field that is not known', { is_active: true }, 400, 'request.invalid'],
    ['a company that does not exist', { company_id: nobody }, 404, 'company.not_found'],
  ]
  for (const [what, over, status, code] of refused) {
    test(`${what} is a ${status}`, async () => {
      const answer = await create(us, over)
      assert.equal(answer.status, status, JSON.stringify(answer.body))
      assert.equal(answer.body.code, code)
    })
  }

  test('in another company it is as if that did not exist', async () => {
    const answer = await create(us, { company_id: them.companyId })
    assert.equal(answer.status, 404)
    assert.equal(answer.body.code, 'company.not_found')
  })

  test('the platform adds people to any company, with the roles of that company', async () => {
    await server.request(them, 'POST', '/management/roles', { name: 'operator', display_name: 'Operator' })
    const { status, body } = await create(admin, { company_id: them.companyId, role: 'operator' })
    assert.equal(status, 201)
    assert.equal(body.user.company_id, them.companyId)
    assert.equal((await create(us, { role: 'operator' })).body.code, 'user.role_unknown')
    assert.equal((await create(admin, { role: 'admin' })).status, 201)
    const elsewhere = await create(admin, { company_id: them.companyId, role: 'admin' })
    assert.equal(elsewhere.body.code, 'user.role_unknown')
  })

  test('nobody gives a role that may do what they may not; a role that is off is not given', async () => {
    const hr = await addUserWith(server, us, ['users.read', 'users.write'])
    for (const role of ['ceo', 'member', 'financial_director']) {
      const answer = await create(hr, { role })
      assert.equal(answer.status, 403, role)
      assert.equal(answer.body.code, 'role.beyond_yours')
    }
    assert.equal((await create(hr, { role: 'customer' })).status, 201)
    await server.request(us, 'POST', '/management/roles', {
      name: 'off',
      display_name: 'Off',
      is_active: false,
    })
    assert.equal((await create(us, { role: 'off' })).body.code, 'user.role_inactive')
    // A CEO of the company that runs the installation does not make its administrators.
    const ceo = await server.addUser(admin, 'ceo')
    assert.equal((await create(ceo, { role: 'admin' })).body.code, 'role.beyond_yours')
  })

  test('an administrator of a parent gives in a company below what they were given there', async () => {
    const [parent, child] = [await server.createCompany(), await server.createCompany()]
    await placeBelow(server, child, parent)
    assert.equal((await create(parent, { company_id: child.companyId })).status, 404)
    await makeAdministrator(server, parent, ['users.read', 'users.write'])
    assert.equal((await create(parent, { company_id: child.companyId, role: 'customer' })).status, 201)
    const more = await create(parent, { company_id: child.companyId, role: 'ceo' })
    assert.equal(more.body.code, 'role.beyond_yours')
  })
})

describe('the list', () => {
  const idsOf = async (who: TestCompany, query = ''): Promise<string[]> => {
    const { status, body } = await server.request(who, 'GET', `/admin/users?limit=200${query}`)
    assert.equal(status, 200)
    return body.users.map(({ id }: { id: string }) => id)
  }

  test('a company sees its own people, the platform all, an administrator those below too', async () => {
    const [parent, child] = [await server.createCompany(), await server.createCompany()]
    await placeBelow(server, child, parent)
    assert.deepEqual(await idsOf(parent), [parent.userId])
    await makeAdministrator(server, parent, ['users.read'])
    assert.deepEqual((await idsOf(parent)).toSorted(), [parent.userId, child.userId].toSorted())
    assert.deepEqual(await idsOf(parent, `&company_id=${child.companyId}`), [child.userId])
    assert.deepEqual(await idsOf(child), [child.userId])
    const all = await idsOf(admin)
    for (const { userId } of [us, them, parent, child, admin]) assert.ok(all.includes(userId))
    assert.deepEqual(await idsOf(admin, `&company_id=${child.companyId}`), [child.userId])
    for (const id of [them.companyId, nobody]) {
      const answer = await server.request(us, 'GET', `/admin/users?company_id=${id}`)
      assert.equal(answer.status, 404)
    }
  })

  test('it is searched, filtered, counted and paged', async () => {
    const company = await server.createCompany()
    for (const [name, surname, role] of [
      ['Oʻtkir', 'Rahimov', 'member'],
      ['Nodira', 'Rahimova', 'sales_manager'],
      ['Bobur', 'Aliyev', 'member'],
    ]) {
      assert.equal((await create(company, { name, surname, role })).status, 201)
    }
    const found = async (query: string): Promise<[string[], number]> => {
      const { body } = await server.request(company, 'GET', `/admin/users?${query}`)
      return [body.users.map((user: { name: string }) => user.name), body.total]
    }
    assert.deepEqual(await found('search=rahimov'), [['Nodira', 'Oʻtkir'], 2])
    assert.deepEqual(await found("search=o'tkir%20rahim"), [['Oʻtkir'], 1])
    assert.deepEqual(await found('search=%25'), [[], 0])
    assert.deepEqual(await found('role=member'), [['Bobur', 'Oʻtkir'], 2])
    assert.deepEqual(await found('limit=1&page=2&role=member'), [['Oʻtkir'], 2])
    assert.deepEqual(await found('limit=1&offset=1&role=member'), [['Oʻtkir'], 2])
    const { users } = (await server.request(company, 'GET', '/admin/users?search=bobur')).body
    await server.request(company, 'POST', `/admin/user/${users[0].id}/block`)
    assert.deepEqual(await found('is_blocked=true'), [['Bobur'], 1])
    const invited = { email: 'kutilgan@example.uz', name: 'Kutilgan', surname: '', role: 'member' }
    await server.request(company, 'POST', '/admin/users/invite', invited)
    assert.deepEqual(await found('is_verified=false'), [['Kutilgan'], 1])
    assert.deepEqual(await found('is_verified=true&role=sales_manager'), [['Nodira'], 1])
    assert.deepEqual((await found('is_active=false'))[1], 0)
    await server.request(company, 'DELETE', `/admin/user/${users[0].id}`)
    assert.deepEqual(await found('is_active=false'), [['Bobur'], 1])
    const page = (await server.request(company, 'GET', `/company/${company.companyId}/users?skip=1&limit=2`))
      .body
    assert.deepEqual([page.total, page.skip, page.limit, page.users.length], [5, 1, 2, 2])
    for (const query of ['limit=201', 'page=0', 'offset=-1', 'is_active=1', 'company=1'])
      assert.equal((await server.request(company, 'GET', `/admin/users?${query}`)).status, 400, query)
  })

  test('who may not see people is refused', async () => {
    for (const role of ['sales_manager', 'member', 'customer']) {
      const who = await server.addUser(us, role)
      for (const url of ['/admin/users', `/admin/user/${us.userId}`, `/company/${us.companyId}/users`])
        assert.equal((await server.request(who, 'GET', url)).status, 403, `${role} ${url}`)
    }
  })
})

test('somebody is read with what they did and spent, by those who may see the log and the money', async () => {
  const { status, body } = await server.request(us, 'GET', `/admin/user/${us.userId}`)
  assert.equal(status, 200)
  userSchema.strict().parse(body.user)
  assert.deepEqual(body.transaction_history, [])
  const change = { name: 'Nodira' }
  assert.equal((await server.request(us, 'PATCH', `/admin/user/${us.userId}`, change)).status, 200)
  const { activity_logs } = (await server.request(us, 'GET', `/admin/user/${us.userId}`)).body
  assert.deepEqual(
    [activity_logs[0].action, activity_logs[0].resource_type, activity_logs[0].details.after],
    ['UPDATE', 'account', change],
  )
  const hr = await addUserWith(server, us, ['users.read'])
  const seen = await server.request(hr, 'GET', `/admin/user/${us.userId}`)
  assert.equal(seen.body.transaction_history, null)
  assert.equal(seen.body.activity_logs, null)
})
