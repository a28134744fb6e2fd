import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  basePermissions,
  companyPermissions,
  roleSchema,
  rolePermissions,
  systemRoles,
} from '@muloqot/contract'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { changesBy, makeAdministrator, nobody, placeBelow } from '#test/support/people.ts'

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

const path = '/management/roles'
const roleOf = (name: string, over: object = {}): object => ({ name, display_name: name, ...over })

test('everybody who is signed in sees the roles of their company, by display name', async () => {
  for (const role of systemRoles.filter((name) => name !== 'admin')) {
    const who = await server.addUser(us, role)
    const { status, body } = await server.request(who, 'GET', path)
    assert.equal(status, 200, role)
    assert.deepEqual(
      body.map((found: { name: string }) => found.name),
      ['ceo', 'customer', 'financial_director', 'member', 'sales_manager'],
    )
    for (const found of body) roleSchema.parse(found)
  }
  const { body } = await server.request(us, 'GET', path)
  const ceo = body.find((found: { name: string }) => found.name === 'ceo')
  assert.equal(ceo.display_name, 'CEO')
  assert.equal(ceo.is_system, true)
  assert.deepEqual(ceo.permissions, rolePermissions.ceo)
  assert.equal(ceo.users_count, 2)
  const member = await server.addUser(us, 'member')
  const seen = (await server.request(member, 'GET', path)).body[0]
  assert.equal(seen.users_count, null)
})

test('a role is made as the seed sends it; its key is put in order, and it may do what every role may', async () => {
  const { status, body } = await server.request(us, 'POST', path, {
    name: ' Project  Manager ',
    display_name: 'Project Manager',
    description: 'Manages projects and teams',
    is_active: true,
    is_system: false,
  })
  assert.equal(status, 200)
  assert.equal(body.name, 'project_manager')
  assert.equal(body.is_system, false)
  assert.deepEqual(body.permissions, basePermissions)
  const again = await server.request(us, 'POST', path, roleOf('PROJECT_manager'))
  assert.equal(again.status, 400)
  assert.equal(again.body.code, 'role.name_taken')
  assert.equal((await server.request(them, 'POST', path, roleOf('project_manager'))).status, 200)
})

test('of many that make one role at once, one does', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, async () => await server.request(us, 'POST', path, roleOf('same'))),
  )
  assert.equal(answers.filter(({ status }) => status === 200).length, 1)
  assert.equal(answers.filter(({ status }) => status === 400).length, 7)
})

for (const name of ['admin', 'Admin', ' ADMIN ', 'ceo', 'member']) {
  test(`nobody makes a role with the product's key '${name}'`, async () => {
    const { status, body } = await server.request(us, 'POST', path, roleOf(name))
    assert.equal(status, 400)
    assert.equal(body.code, 'role.name_taken')
  })
}

test('not even the database takes a role that is called admin outside of the platform', async () => {
  for (const isSystem of [true, false]) {
    await assert.rejects(
      server.deps.db.inCompany({ companyId: us.companyId }, async (tx) =>
        tx
          .insertInto('roles')
          .values({ companyId: us.companyId, name: 'admin', displayName: 'A', isSystem })
          .execute(),
      ),
      /belongs to the company that runs it|roles_system_name_check/,
    )
  }
  await assert.rejects(
    server.deps.db.inCompany({ companyId: us.companyId }, async (tx) =>
      tx.updateTable('roles').set({ name: 'boss' }).where('name', '=', 'member').execute(),
    ),
    /the key of a role does not change/,
  )
})

const refused: [string, object][] = [
  ['a key in letters that are not Latin', { name: 'менеджер' }],
  ['a key of nothing', { name: '   ' }],
  ['a key that is too long', { name: 'a'.repeat(101) }],
  ['no display name', { display_name: undefined }],
  ['a display name that is too long', { display_name: 'a'.repeat(256) }],
  ['is_system: true', { is_system: true }],
  ['a permission that does not exist', { permissions: ['moon.read'] }],
  ['a permission of the platform', { permissions: ['platform.read'] }],
  ['a field that is not known', { company_id: nobody }],
]
for (const [what, over] of refused) {
  test(`${what} is a 400`, async () => {
    const { status, body } = await server.request(us, 'POST', path, roleOf('fine', over))
    assert.equal(status, 400)
    assert.equal(body.code, 'request.invalid')
  })
}

test('the given fields change; null is not given; the key and the rest stay', async () => {
  const made = await server.request(us, 'POST', path, roleOf('senior', { permissions: ['calls.read'] }))
  const url = `${path}/${made.body.id}`
  const changed = await server.request(us, 'PUT', url, {
    display_name: 'Senior Project Manager',
    description: 'Senior PM with extended permissions',
    is_active: null,
  })
  assert.equal(changed.status, 200)
  assert.equal(changed.body.name, 'senior')
  assert.equal(changed.body.display_name, 'Senior Project Manager')
  assert.equal(changed.body.is_active, true)
  assert.ok(changed.body.permissions.includes('calls.read'))
  const ticked = await server.request(us, 'PUT', url, { permissions: ['contacts.read', 'contacts.read'] })
  assert.deepEqual(ticked.body.permissions.toSorted(), [...basePermissions, 'contacts.read'].toSorted())
  assert.equal((await server.request(us, 'PUT', url, { description: '' })).body.description, null)
  for (const body of [{}, { display_name: null }]) {
    const nothing = await server.request(us, 'PUT', url, body)
    assert.equal(nothing.status, 400)
    assert.equal(nothing.body.code, 'request.nothing_to_change')
  }
  assert.equal((await server.request(us, 'PUT', url, { name: 'other' })).status, 400)
  assert.equal((await server.request(us, 'PUT', url, { is_system: true })).status, 400)
})

test('a system role takes another display name, but no other permissions, and is not deleted', async () => {
  const ceo = (await server.request(us, 'GET', path)).body.find(
    ({ name }: { name: string }) => name === 'ceo',
  )
  const url = `${path}/${ceo.id}`
  const renamed = await server.request(us, 'PUT', url, { display_name: 'Direktor' })
  assert.equal(renamed.body.display_name, 'Direktor')
  for (const [method, body] of [
    ['PUT', { permissions: [] }],
    ['DELETE', undefined],
  ] as const) {
    const answer = await server.request(us, method, url, body)
    assert.equal(answer.status, 403)
    assert.equal(answer.body.code, 'role.system')
  }
})

test('who may not write roles is refused; the CEO and the platform may', async () => {
  for (const role of ['financial_director', 'sales_manager', 'member', 'customer']) {
    const who = await server.addUser(us, role)
    assert.equal((await server.request(who, 'POST', path, roleOf('no'))).status, 403)
    assert.equal((await server.request(who, 'PUT', `${path}/${nobody}`, {})).status, 403)
    assert.equal((await server.request(who, 'DELETE', `${path}/${nobody}`)).status, 403)
  }
  const admin = await server.createCompany('admin')
  assert.equal((await server.request(admin, 'POST', path, roleOf(`of_platform`))).status, 200)
})

test('a role of another company does not exist', async () => {
  const { body: role } = await server.request(them, 'POST', path, roleOf('theirs'))
  for (const [method, body] of [
    ['PUT', { display_name: 'Ours' }],
    ['DELETE', undefined],
  ] as const) {
    const answer = await server.request(us, method, `${path}/${role.id}`, body)
    const unknown = await server.request(us, method, `${path}/${nobody}`, body)
    assert.equal(answer.status, 404)
    assert.equal(answer.body.code, unknown.body.code)
  }
  const foreign = await server.request(us, 'GET', `${path}?company_id=${them.companyId}`)
  assert.equal(foreign.status, 404)
  assert.equal(foreign.body.code, 'company.not_found')
  assert.ok(
    (await server.request(them, 'GET', path)).body.some(({ name }: { name: string }) => name === 'theirs'),
  )
})

test('the platform sees the roles of every company, an administrator those of companies below', async () => {
  const admin = await server.createCompany('admin')
  const seen = await server.request(admin, 'GET', `${path}?company_id=${us.companyId}`)
  assert.ok(seen.body.some(({ name }: { name: string }) => name === 'project_manager'))
  const [parent, child] = [await server.createCompany(), await server.createCompany()]
  await placeBelow(server, child, parent)
  const url = `${path}?company_id=${child.companyId}`
  assert.equal((await server.request(parent, 'GET', url)).status, 404)
  await makeAdministrator(server, parent, ['roles.read'])
  assert.equal((await server.request(parent, 'GET', url)).status, 200)
})

test('every change leaves an audit row with what was and what is', async () => {
  const { body: role } = await server.request(
    us,
    'POST',
    path,
    roleOf('watched', { permissions: ['calls.read'] }),
  )
  await server.request(us, 'PUT', `${path}/${role.id}`, { permissions: ['keys.read'] })
  await server.request(us, 'DELETE', `${path}/${role.id}`)
  const of = async (action: string) =>
    (await changesBy(server, us, action)).find(({ resourceId }) => resourceId === role.id)
  const [made, changed, deleted] = [await of('createRole'), await of('changeRole'), await of('deleteRole')]
  assert.match(JSON.stringify(made?.after), /"name":"watched"/)
  assert.deepEqual(changed?.before, { permissions: ['calls.read'] })
  assert.deepEqual(changed?.after, { permissions: ['keys.read'] })
  assert.match(JSON.stringify(deleted?.before), /"name":"watched"/)
  assert.equal(deleted?.actorId, us.userId)
})

test('the permissions are listed in groups, with what one can give', async () => {
  const { status, body } = await server.request(us, 'GET', '/management/permissions')
  assert.equal(status, 200)
  const all = body.groups.flatMap(({ permissions }: { permissions: { name: string }[] }) => permissions)
  assert.deepEqual(
    all.map(({ name }: { name: string }) => name).toSorted(),
    [...companyPermissions].toSorted(),
  )
  assert.ok(all.every(({ can_give }: { can_give: boolean }) => can_give))
  const member = await server.addUser(us, 'member')
  const seen = (await server.request(member, 'GET', '/management/permissions')).body.groups
  const contacts = seen.find(({ name }: { name: string }) => name === 'contacts').permissions
  assert.deepEqual(contacts, [
    { name: 'contacts.read', is_base: false, can_give: true },
    { name: 'contacts.write', is_base: false, can_give: false },
  ])
  const admin = await server.createCompany('admin')
  const platform = (await server.request(admin, 'GET', '/management/permissions')).body.groups.at(-1)
  assert.equal(platform.name, 'platform')
  assert.ok(platform.permissions.every(({ can_give }: { can_give: boolean }) => !can_give))
})
