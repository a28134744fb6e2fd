import assert from 'node:assert/strict'
import { test } from 'node:test'
import { companyPermissions, rolePermissions, type Role, type SystemRole, type User } from '@muloqot/contract'
import { neededRole, refusalOf, rolesToGive, stateOf } from './user-rules.ts'

const role = (name: SystemRole): Role =>
  ({ name, is_active: true, permissions: [...rolePermissions[name]] }) as Role
const roles = [role('ceo'), role('sales_manager'), role('member')]
const user = (over: Partial<User> = {}): User =>
  ({ id: 'u', role: 'member', is_active: true, is_blocked: false, is_verified: true, ...over }) as User
const ceo = { myId: 'me', rights: new Set(companyPermissions), roles, atWork: 2 }

test('the state that keeps somebody out for good comes first', () => {
  assert.equal(stateOf(user()), 'working')
  assert.equal(stateOf(user({ is_verified: false })), 'invited')
  assert.equal(stateOf(user({ is_blocked: true, is_verified: false })), 'blocked')
  assert.equal(stateOf(user({ is_active: false, is_blocked: true })), 'deleted')
})

test('nobody is offered what would be refused: themselves, more than they may, the last one', () => {
  assert.equal(refusalOf(user(), ceo), null)
  assert.equal(refusalOf(user({ id: 'me' }), ceo), 'yourself')
  assert.equal(refusalOf(user({ role: 'ceo' }), ceo), null)
  assert.equal(refusalOf(user({ role: 'ceo' }), { ...ceo, atWork: 1 }), 'lastAdmin')
  assert.equal(refusalOf(user({ role: 'ceo', is_blocked: true }), { ...ceo, atWork: 1 }), null)
  const clerk = new Set([...rolePermissions.member, 'users.read' as const, 'users.write' as const])
  assert.equal(refusalOf(user({ role: 'ceo' }), { ...ceo, rights: clerk }), 'beyond')
  assert.equal(refusalOf(user(), { ...ceo, rights: clerk }), null)
  assert.equal(refusalOf(user(), { ...ceo, rights: new Set(['users.read']) }), 'readOnly')
})

test('the installation’s own company needs an administrator, not a CEO', () => {
  assert.equal(neededRole(roles), 'ceo')
  const own = [...roles, role('admin')]
  assert.equal(neededRole(own), 'admin')
  const platform = { ...ceo, rights: new Set(rolePermissions.admin), roles: own, atWork: 1 }
  assert.equal(refusalOf(user({ role: 'ceo' }), platform), null)
  assert.equal(refusalOf(user({ role: 'admin' }), platform), 'lastAdmin')
})

test('only what one has oneself is offered to give; the role somebody has stays in the list', () => {
  const manager = new Set(rolePermissions.sales_manager)
  const names = (given: Role[]): string[] => given.map(({ name }) => name)
  assert.deepEqual(names(rolesToGive(manager, roles)), ['sales_manager'])
  assert.deepEqual(names(rolesToGive(manager, roles, 'ceo')), ['ceo', 'sales_manager'])
  const off = roles.map((known) => ({ ...known, is_active: false }))
  assert.deepEqual(names(rolesToGive(ceo.rights, off)), [])
})
