import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { companySchema, rolePermissions, systemRoles } from '@muloqot/contract'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { changesBy, nobody } from '#test/support/people.ts'

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

const create = async (name: string, over: object = {}): Promise<string> => {
  const { status, body } = await server.request(admin, 'POST', '/company', { name, ...over })
  assert.equal(status, 201, JSON.stringify(body))
  assert.equal(body.success, true)
  return body.company_id
}

describe('making a company', () => {
  test('it has the roles that every company has, a balance of nothing, and its row in its own audit log', async () => {
    const id = await create('Yangi MChJ', { description: 'Birinchi' })
    const { status, body } = await server.request(admin, 'GET', `/company/${id}`)
    assert.equal(status, 200)
    companySchema.parse(body.company)
    assert.equal(body.company.name, 'Yangi MChJ')
    assert.deepEqual(body.company.settings, {
      language: 'uz',
      timezone: 'Asia/Tashkent',
      requires_second_factor: false,
      auto_delete_records_after_days: null,
    })
    assert.equal(body.company.hierarchy_level, 0)
    assert.deepEqual(body.statistics, {
      users_count: 0,
      active_users_count: 0,
      contacts_count: 0,
      campaigns_count: 0,
      calls_count: 0,
      balance: 0,
    })
    const roles = await server.request(admin, 'GET', `/management/roles?company_id=${id}`)
    assert.equal(roles.body.length, systemRoles.length - 1)
    const rows = await changesBy(server, { companyId: id }, 'createCompany')
    const made = rows.find(({ resourceType }) => resourceType === 'companies')
    assert.equal(made?.resourceId, id)
    assert.equal(made?.actorId, admin.userId)
  })

  test('a name is taken once, in any case, also by many at once', async () => {
    const answers = await Promise.all(
      ['Bir MChJ', 'BIR MChJ', 'bir mchj', 'Bir MCHJ'].map(
        async (name) => await server.request(admin, 'POST', '/company', { name }),
      ),
    )
    assert.equal(answers.filter(({ status }) => status === 201).length, 1)
    const refused = answers.filter(({ status }) => status === 400)
    assert.deepEqual(
      refused.map(({ body }) => body.code),
      ['company.name_taken', 'company.name_taken', 'company.name_taken'],
    )
  })

  test('only the platform makes companies, and a parent must exist', async () => {
    for (const role of systemRoles.filter((name) => name !== 'admin')) {
      const who = await server.addUser(us, role)
      assert.equal((await server.request(who, 'POST', '/company', { name: 'Oʻz' })).status, 403)
    }
    const orphan = await server.request(admin, 'POST', '/company', {
      name: 'Yetim',
      parent_company_id: nobody,
    })
    assert.equal(orphan.status, 404)
    assert.equal(orphan.body.code, 'company.parent_not_found')
    assert.equal((await server.request(admin, 'POST', '/company', {})).status, 400)
  })
})

describe('who sees which companies', () => {
  const idsOf = async (who: TestCompany, query = ''): Promise<string[]> => {
    const { body } = await server.request(who, 'GET', `/companies?limit=200${query}`)
    return body.companies.map(({ id }: { id: string }) => id)
  }

  test('people see their own; the platform sees all, by name, in parts, and counts what matches', async () => {
    assert.deepEqual(await idsOf(us), [us.companyId])
    const all = await idsOf(admin)
    assert.ok(all.includes(us.companyId) && all.includes(them.companyId) && all.includes(admin.companyId))
    await create('Qidiruv Bir')
    await create('Qidiruv Ikki')
    const { body } = await server.request(admin, 'GET', '/companies?search=qidiruv&skip=1&limit=1')
    assert.deepEqual([body.total, body.skip, body.limit], [2, 1, 1])
    assert.equal(body.companies[0].name, 'Qidiruv Ikki')
    assert.equal((await server.request(admin, 'GET', '/companies?limit=201')).status, 400)
    assert.equal((await server.request(admin, 'GET', '/companies?skip=-1')).status, 400)
  })

  test('the list names the parent to those who reach it, and counts the people', async () => {
    const parent = await create('Ustki MChJ')
    const child = await create('Ostki MChJ', { parent_company_id: parent })
    const people = { email: 'ostki@example.uz', name: 'O', surname: '', role: 'ceo', company_id: child }
    await server.request(admin, 'POST', '/admin/users', { ...people, password: 'uzun va kam uchraydigan' })
    const { body } = await server.request(admin, 'GET', `/companies?parent_company_id=${parent}`)
    const [seen] = body.companies
    assert.deepEqual([seen.parent_company_name, seen.users_count], ['Ustki MChJ', 1])
    const signedIn = await server.request(null, 'POST', '/auth/login', {
      username: people.email,
      password: 'uzun va kam uchraydigan',
    })
    const own = await server.request({ ...us, token: signedIn.body.access_token }, 'GET', '/companies')
    assert.deepEqual(
      own.body.companies.map(
        (company: { parent_company_name: string | null }) => company.parent_company_name,
      ),
      [null],
    )
  })

  test('a company says what the asker may do in it', async () => {
    const member = await server.addUser(us, 'member')
    const { body } = await server.request(member, 'GET', `/company/${us.companyId}`)
    assert.deepEqual(body.permissions.toSorted(), rolePermissions.member.toSorted())
    const asAdmin = (await server.request(admin, 'GET', `/company/${us.companyId}`)).body.permissions
    assert.ok(asAdmin.includes('platform.write'))
  })

  test('another company is answered as one that does not exist, on every route and for every role', async () => {
    for (const role of ['ceo', 'financial_director', 'sales_manager', 'member'] as const) {
      const who = await server.addUser(us, role)
      const routes: [string, 'GET' | 'POST' | 'PATCH' | 'DELETE', string, object | undefined, string][] = [
        ['company.read', 'GET', '', undefined, ''],
        ['company.read', 'GET', '/tree', undefined, ''],
        ['company.write', 'PATCH', '', { name: 'Bizniki' }, ''],
        ['users.read', 'GET', '/users', undefined, ''],
        ['users.read', 'GET', '/administrators', undefined, ''],
        ['roles.write', 'POST', '/administrators', { user_id: them.userId, permissions: ['calls.read'] }, ''],
        ['roles.write', 'PATCH', `/administrators/${them.userId}`, { permissions: ['calls.read'] }, ''],
        ['roles.write', 'DELETE', `/administrators/${them.userId}`, undefined, ''],
      ]
      for (const [permission, method, rest, body] of routes) {
        const foreign = await server.request(who, method, `/company/${them.companyId}${rest}`, body)
        const unknown = await server.request(who, method, `/company/${nobody}${rest}`, body)
        assert.equal(foreign.status, unknown.status, `${role} ${method} ${rest}`)
        assert.equal(foreign.body.code, unknown.body.code, `${role} ${method} ${rest}`)
        const isAllowed = rolePermissions[role].some((has) => has === permission)
        assert.equal(foreign.status, isAllowed ? 404 : 403, `${role} ${method} ${rest}`)
      }
    }
    assert.deepEqual(await idsOf(us, `&parent_company_id=${them.companyId}`), [])
    const { body } = await server.request(admin, 'GET', `/company/${them.companyId}`)
    assert.notEqual(body.company.name, 'Bizniki')
  })

  test('the balance is for those who may see it', async () => {
    const member = await server.addUser(us, 'member')
    const seen = await server.request(member, 'GET', `/company/${us.companyId}`)
    assert.equal(seen.body.company.balance, null)
    assert.equal(seen.body.statistics.balance, null)
    assert.equal((await server.request(us, 'GET', `/company/${us.companyId}`)).body.company.balance, 0)
    assert.equal((await server.request(member, 'GET', '/companies')).body.companies[0].balance, null)
    assert.equal((await server.request(us, 'GET', '/companies')).body.companies[0].balance, 0)
  })
})

describe('changing a company', () => {
  test('its CEO changes its name, description and settings; what is not given stays', async () => {
    const url = `/company/${us.companyId}`
    const changed = await server.request(us, 'PATCH', url, {
      description: 'Qoʻngʻiroqlar',
      settings: { language: 'ru', timezone: 'Asia/Samarkand' },
    })
    assert.equal(changed.status, 200)
    assert.equal(changed.body.success, true)
    assert.equal(changed.body.company.description, 'Qoʻngʻiroqlar')
    assert.deepEqual(changed.body.company.settings, {
      language: 'ru',
      timezone: 'Asia/Samarkand',
      requires_second_factor: false,
      auto_delete_records_after_days: null,
    })
    assert.equal((await server.request(us, 'GET', '/auth/me')).body.timeZone, 'Asia/Samarkand')
    assert.equal(
      (await server.request(us, 'PATCH', url, { description: null })).body.company.description,
      null,
    )
    const rows = await changesBy(server, us, 'changeCompany')
    assert.deepEqual(rows[0]?.before, { description: null, language: 'uz', time_zone: 'Asia/Tashkent' })
  })

  const refused: [string, object, string][] = [
    ['nothing', {}, 'request.nothing_to_change'],
    ['settings of nothing', { settings: {} }, 'request.nothing_to_change'],
    ['a time zone that is none', { settings: { timezone: 'Asia/Moon' } }, 'request.invalid'],
    ['a time zone that is an offset', { settings: { timezone: '+05:00' } }, 'request.invalid'],
    ['a language that is none', { settings: { language: 'de' } }, 'request.invalid'],
    ['a name of nothing', { name: ' ' }, 'request.invalid'],
    ['a balance', { balance: 5 }, 'request.invalid'],
    ['being the platform', { is_platform: true }, 'request.invalid'],
  ]
  for (const [what, body, code] of refused) {
    test(`${what} is a 400`, async () => {
      const answer = await server.request(us, 'PATCH', `/company/${us.companyId}`, body)
      assert.equal(answer.status, 400)
      assert.equal(answer.body.code, code)
    })
  }

  test('a name of another company is taken', async () => {
    const { body } = await server.request(admin, 'GET', `/company/${them.companyId}`)
    const answer = await server.request(us, 'PATCH', `/company/${us.companyId}`, { name: body.company.name })
    assert.equal(answer.status, 400)
    assert.equal(answer.body.code, 'company.name_taken')
  })

  test('blocking and moving it is not for its CEO, nor for anybody else of it', async () => {
    for (const body of [{ is_active: false }, { parent_company_id: null }, { name: 'X', is_active: true }]) {
      const answer = await server.request(us, 'PATCH', `/company/${us.companyId}`, body)
      assert.equal(answer.status, 403)
    }
    for (const action of ['block', 'unblock', 'transfer-user']) {
      const body =
        action === 'transfer-user' ? { user_id: us.userId, from_company_id: us.companyId } : undefined
      assert.equal((await server.request(us, 'POST', `/company/${us.companyId}/${action}`, body)).status, 403)
    }
  })

  test('whoever demands a second factor is asked for it at once, and may do nothing else until then', async () => {
    const strict = await server.createCompany()
    const url = `/company/${strict.companyId}`
    await server.request(strict, 'PATCH', url, { settings: { requires_second_factor: true } })
    assert.equal((await server.request(strict, 'GET', url)).status, 403)
    assert.equal((await server.request(strict, 'GET', '/auth/me')).body.mustSetUpSecondFactor, true)
  })
})
