import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesOf } from './diff.ts'

const of = (before: object | null, after: object | null): string[] =>
  changesOf({ operation: 'x', before, after } as Parameters<typeof changesOf>[0]).map(
    ({ field, before: was, after: is }) => `${field}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`,
  )

test('a change tells each field as it was and as it became', () => {
  assert.deepEqual(of({ role: 'member', is_blocked: false }, { role: 'ceo', is_blocked: true }), [
    'role: "member" → "ceo"',
    'is_blocked: false → true',
  ])
})

test('what came tells its values, without its id, its clocks and what is empty', () => {
  const made = { id: '1', company_id: '2', name: 'Ali', notes: null, custom_data: {}, created_at: 'x' }
  assert.deepEqual(of(null, made), ['name: undefined → "Ali"'])
  assert.deepEqual(of(made, null), ['name: "Ali" → undefined'])
})

test('false and zero are values; a field that was emptied is told', () => {
  assert.deepEqual(of(null, { is_active: false, amount: 0 }), [
    'is_active: undefined → false',
    'amount: undefined → 0',
  ])
  assert.deepEqual(of({ notes: 'eski' }, { notes: null }), ['notes: "eski" → null'])
  assert.deepEqual(of(null, null), [])
})
