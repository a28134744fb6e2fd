import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromWallClock, toWallClock } from './zoned-time.ts'

test('Tashkent is five hours ahead, also over midnight', () => {
  const clock = toWallClock(new Date('2026-11-23T20:30:00Z'), 'Asia/Tashkent')
  assert.deepEqual(clock, { year: 2026, month: 11, day: 24, hour: 1, minute: 30, weekday: 2 })
  assert.equal(fromWallClock(clock, 'Asia/Tashkent').toISOString(), '2026-11-23T20:30:00.000Z')
})

test('zones with summer time are followed', () => {
  const noon = { year: 2026, month: 7, day: 1, hour: 12, minute: 0 }
  assert.equal(fromWallClock(noon, 'Europe/Berlin').toISOString(), '2026-07-01T10:00:00.000Z')
  assert.equal(
    fromWallClock({ ...noon, month: 12 }, 'Europe/Berlin').toISOString(),
    '2026-12-01T11:00:00.000Z',
  )
})
