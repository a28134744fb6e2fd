import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeRole, createRole, type Role } from '@muloqot/contract'
import { bodyOf, changeOf, draftOf, keyOf, newRole } from './role-draft.ts'

const role = {
  display_name: 'Operator',
  description: null,
  is_active: true,
  permissions: ['calls.read', 'contacts.read'],
} as unknown as Role

test('a key is made of the name, in letters that keys may have, and is free', () => {
  assert.equal(keyOf('Katta operator', []), 'katta_operator')
  assert.equal(keyOf('Оператор смены', []), 'operator_smeni')
  assert.equal(keyOf('Qoʻngʻiroq — nazorat', []), 'qongiroq_nazorat')
  assert.equal(keyOf('Operator', ['operator', 'operator_2']), 'operator_3')
  assert.equal(keyOf('***', []), 'role')
})

test('a new role is one that the contract takes', () => {
  const body = bodyOf({ ...newRole, display_name: ' Смена ', permissions: ['calls.read'] }, [])
  assert.equal(createRole.body?.safeParse(body).success, true)
  assert.deepEqual([body.name, body.display_name, body.description], ['smena', 'Смена', null])
})

test('only what differs is sent; the order of ticks is no difference', () => {
  assert.equal(changeOf(role, draftOf(role)), null)
  assert.equal(changeOf(role, { ...draftOf(role), permissions: ['contacts.read', 'calls.read'] }), null)
  const change = changeOf(role, { ...draftOf(role), description: 'x', permissions: ['calls.read'] })
  assert.deepEqual(change, { description: 'x', permissions: ['calls.read'] })
  assert.equal(changeRole.body?.safeParse(change).success, true)
})
