import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Permission } from '@muloqot/contract'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { addUserWith, makeAdministrator } from '#test/support/people.ts'

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

test('nobody gives a permission they do not have themselves, in a new role or an old one', async () => {
  const own: Permission[] = ['roles.write', 'contacts.read']
  const deputy = await addUserWith(server, us, own)
  const made = await server.request(
    deputy,
    'POST',
    path,
    roleOf('by_deputy', { permissions: ['contacts.read'] }),
  )
  assert.equal(made.status, 200)
  const more = await server.request(deputy, 'POST', path, roleOf('more', { permissions: ['contacts.write'] }))
  assert.equal(more.status, 403)
  assert.equal(more.body.code, 'role.beyond_yours')
  assert.deepEqual(more.body.details, { permissions: ['contacts.write'] })
  const raised = await server.request(deputy, 'PUT', `${path}/${deputy.roleId}`, {
    permissions: [...own, 'users.write'],
  })
  assert.equal(raised.status, 403)
  // What a role has already is not given by whoever leaves it there.
  const { body: rich } = await server.request(
    us,
    'POST',
    path,
    roleOf('rich', { permissions: ['keys.read'] }),
  )
  const kept = await server.request(deputy, 'PUT', `${path}/${rich.id}`, {
    permissions: ['keys.read', 'contacts.read'],
  })
  assert.equal(kept.status, 200)
})

test('nobody raises the role they have, also not by what they were given as an administrator', async () => {
  const deputy = await addUserWith(server, us, ['roles.write', 'calls.read'])
  await makeAdministrator(server, deputy, ['users.write'])
  const tick = async (permissions: Permission[]) =>
    await server.request(deputy, 'PUT', `${path}/${deputy.roleId}`, { permissions })
  const raised = await tick(['roles.write', 'calls.read', 'users.write'])
  assert.equal(raised.status, 403)
  assert.equal(raised.body.code, 'user.yourself')
  assert.equal((await tick(['roles.write'])).status, 200)
  assert.equal((await tick(['roles.write', 'calls.read'])).status, 403)
})

test('permissions that change count on the very next request', async () => {
  const who = await addUserWith(server, us, ['contacts.read'])
  const read = async (): Promise<number> =>
    (await server.request(who, 'GET', '/auto-calling/contacts')).status
  assert.equal(await read(), 200)
  await server.request(us, 'PUT', `${path}/${who.roleId}`, { permissions: [] })
  assert.equal(await read(), 403)
  await server.request(us, 'PUT', `${path}/${who.roleId}`, { permissions: ['contacts.read'] })
  assert.equal(await read(), 200)
})
