import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn, nameOfPeriod, periodOf } from './periods.ts'

test('the day is the company’s, not the browser’s', () => {
  const at = new Date('2026-11-23T20:30:00Z')
  assert.equal(dayIn('Asia/Tashkent', at), '2026-11-24')
  assert.equal(dayIn('UTC', at), '2026-11-23')
})

test('names stand for whole days, today included', () => {
  assert.deepEqual(periodOf('today', '2026-03-01'), { dateFrom: '2026-03-01', dateTo: '2026-03-01' })
  assert.deepEqual(periodOf('yesterday', '2026-03-01'), { dateFrom: '2026-02-28', dateTo: '2026-02-28' })
  assert.deepEqual(periodOf('week', '2026-03-01'), { dateFrom: '2026-02-23', dateTo: '2026-03-01' })
  assert.deepEqual(periodOf('month', '2026-03-01'), { dateFrom: '2026-01-31', dateTo: '2026-03-01' })
})

test('days that have a name today get it', () => {
  assert.equal(nameOfPeriod({ dateFrom: '2026-02-23', dateTo: '2026-03-01' }, '2026-03-01'), 'week')
  assert.equal(nameOfPeriod({ dateFrom: '2026-02-23', dateTo: '2026-03-01' }, '2026-03-02'), undefined)
  assert.equal(nameOfPeriod({}, '2026-03-01'), undefined)
})
