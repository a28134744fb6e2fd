import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delayUnit } from './delay-unit.ts'

test('a delay is told in the largest unit that says it exactly', () => {
  assert.deepEqual(delayUnit(1), { unit: 'minutes', count: 1 })
  assert.deepEqual(delayUnit(90), { unit: 'minutes', count: 90 })
  assert.deepEqual(delayUnit(60), { unit: 'hours', count: 1 })
  assert.deepEqual(delayUnit(1500), { unit: 'hours', count: 25 })
  assert.deepEqual(delayUnit(2880), { unit: 'days', count: 2 })
})
