import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CampaignCourse, CampaignMonitor } from '@muloqot/contract'
import { forecastEnd, hasSomebodyToCall } from './forecast.ts'
import { lastHour } from './minutes.ts'

const none = { ended: 0, answered: 0, talked: 0, successful: 0 }

const courseWith = (over: Partial<CampaignCourse>): CampaignCourse => ({
  at: '2026-11-24T10:30:30.000Z',
  total: none,
  last15Minutes: none,
  minutes: [],
  ...over,
})

const counts = {
  PENDING: 100,
  CALLING: 5,
  SUCCESS: 0,
  FAILED: 0,
  NO_ANSWER: 0,
  BUSY: 0,
  PROMISE_TO_PAY: 0,
  REFUSED: 0,
  CALLBACK_REQUESTED: 0,
}

const monitorWith = (over: Partial<CampaignMonitor>): CampaignMonitor =>
  ({
    status: 'RUNNING',
    startedAt: '2026-11-24T08:00:00.000Z',
    callStatusCounts: counts,
    skippedContacts: 10,
    retries: { contacts: 5, nextAt: null },
    ...over,
  }) as CampaignMonitor

test('somebody is left to call while one waits who may be called, or is due again', () => {
  const none = { contacts: 0, nextAt: null }
  assert.equal(hasSomebodyToCall(monitorWith({ retries: none })), true)
  const onlySkipped = monitorWith({ callStatusCounts: { ...counts, PENDING: 10 }, retries: none })
  assert.equal(hasSomebodyToCall(onlySkipped), false)
  assert.equal(hasSomebodyToCall({ ...onlySkipped, retries: { contacts: 1, nextAt: null } }), true)
})

test('the end is foreseen from the speed of the last 15 minutes', () => {
  const course = courseWith({
    last15Minutes: { ...none, ended: 150 },
    minutes: [
      { at: '2026-11-24T10:00:00.000Z', callStatusCounts: { SUCCESS: 10 } },
      { at: '2026-11-24T10:15:00.000Z', callStatusCounts: { SUCCESS: 150 } },
    ],
  })
  // 150 calls in 15 minutes, 95 first calls remain: 9.5 minutes.
  assert.equal(forecastEnd(monitorWith({}), course)?.toISOString(), '2026-11-24T10:40:00.000Z')
})

test('a campaign that has just begun is measured since it began', () => {
  const course = courseWith({
    last15Minutes: { ...none, ended: 50 },
    minutes: [{ at: '2026-11-24T10:29:00.000Z', callStatusCounts: { SUCCESS: 50 } }],
  })
  // Started 50 s ago: a call a second.
  const monitor = monitorWith({ startedAt: '2026-11-24T10:29:40.000Z' })
  assert.equal(forecastEnd(monitor, course)?.toISOString(), '2026-11-24T10:32:05.000Z')
})

test('no end is foreseen when nothing is known, nobody is left, or the campaign stands', () => {
  const busy = courseWith({
    last15Minutes: { ...none, ended: 150 },
    minutes: [{ at: '2026-11-24T10:15:00.000Z', callStatusCounts: { SUCCESS: 150 } }],
  })
  assert.equal(forecastEnd(monitorWith({}), courseWith({})), null)
  assert.equal(forecastEnd(monitorWith({ status: 'PAUSED' }), busy), null)
  const done = { callStatusCounts: { ...counts, PENDING: 10, CALLING: 0 } }
  assert.equal(forecastEnd(monitorWith(done), busy), null)
  const justNow = monitorWith({ startedAt: '2026-11-24T10:30:20.000Z' })
  assert.equal(forecastEnd(justNow, busy), null)
})

test('the last hour has sixty minutes, the empty ones too, the one that runs last', () => {
  const minutes = lastHour(
    courseWith({
      minutes: [
        { at: '2026-11-24T10:30:00.000Z', callStatusCounts: { SUCCESS: 2, PROMISE_TO_PAY: 1, BUSY: 4 } },
        { at: '2026-11-24T09:31:00.000Z', callStatusCounts: { FAILED: 1 } },
      ],
    }),
  )
  assert.equal(minutes.length, 60)
  assert.deepEqual(minutes.at(-1), { at: new Date('2026-11-24T10:30:00.000Z'), ended: 7, successful: 3 })
  assert.deepEqual(minutes[0], { at: new Date('2026-11-24T09:31:00.000Z'), ended: 1, successful: 0 })
  assert.equal(
    minutes.slice(1, -1).every(({ ended }) => ended === 0),
    true,
  )
})
