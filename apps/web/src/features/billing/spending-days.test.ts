import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysOf } from './spending-days.ts'

test('every day of the period is there, also over the end of a month', () => {
  assert.deepEqual(
    daysOf({ from: '2026-02-27', to: '2026-03-01', by_day: [{ day: '2026-02-28', spent: 5 }] }),
    [
      { day: '2026-02-27', spent: 0 },
      { day: '2026-02-28', spent: 5 },
      { day: '2026-03-01', spent: 0 },
    ],
  )
  assert.deepEqual(daysOf({ from: '2026-03-01', to: '2026-03-01', by_day: [] }), [
    { day: '2026-03-01', spent: 0 },
  ])
})
