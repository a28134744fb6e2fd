import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choosePeriod } from './period-rules.ts'

const today = '2026-03-10'

test('a period is the last thirty days unless days are named', () => {
  assert.deepEqual(choosePeriod({}, today), { from: '2026-02-09', to: '2026-03-10' })
  assert.deepEqual(choosePeriod({ from: '2026-03-01' }, today), { from: '2026-03-01', to: '2026-03-10' })
  assert.deepEqual(choosePeriod({ to: '2026-01-31' }, today), { from: '2026-01-02', to: '2026-01-31' })
  assert.deepEqual(choosePeriod({ from: '2026-03-10', to: '2026-03-10' }, today), {
    from: '2026-03-10',
    to: '2026-03-10',
  })
})

test('a period the wrong way round or longer than a year is none', () => {
  assert.equal(choosePeriod({ from: '2026-03-02', to: '2026-03-01' }, today), null)
  assert.equal(choosePeriod({ from: '2025-01-01', to: '2026-01-02' }, today), null)
  assert.notEqual(choosePeriod({ from: '2025-01-01', to: '2026-01-01' }, today), null)
})
