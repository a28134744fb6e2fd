import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatClock, formatDate, formatDay, formatMoment, formatUtc } from './dates.ts'

const at = '2026-11-23T20:30:05.000Z'

test('a day is short and in the zone, in each language', () => {
  assert.equal(formatDay(at, 'uz', 'Asia/Tashkent'), '24-noy 2026')
  assert.equal(formatDay(at, 'ru', 'Asia/Tashkent'), '24 нояб. 2026')
  assert.equal(formatDay(at, 'en', 'Asia/Tashkent'), '24 Nov 2026')
  assert.equal(formatDay(at, 'en', 'UTC'), '23 Nov 2026')
})

test('every month has an Uzbek name, which browsers do not know', () => {
  const months = Array.from({ length: 12 }, (_, month) =>
    formatDate(`2026-${String(month + 1).padStart(2, '0')}-05`, 'uz'),
  )
  assert.deepEqual(
    months.map((day) => day.replace(/^5-(.+) 2026$/, '$1')),
    ['yan', 'fev', 'mar', 'apr', 'may', 'iyn', 'iyl', 'avg', 'sen', 'okt', 'noy', 'dek'],
  )
})

test('the clock has 24 hours, and midnight is 00', () => {
  for (const language of ['uz', 'ru', 'en'] as const) {
    assert.equal(formatClock('2026-11-23T19:00:05Z', language, 'Asia/Tashkent'), '00:00')
    assert.equal(formatClock(at, language, 'Asia/Tashkent', true), '01:30:05')
  }
})

test('a moment is its day and clock', () => {
  assert.equal(formatMoment(at, 'uz', 'Asia/Tashkent'), '24-noy 2026, 01:30')
})

test('a calendar date is moved by no zone', () => {
  assert.equal(formatDate('1990-01-01', 'en'), '1 Jan 1990')
})

test('UTC is for logs', () => {
  assert.equal(formatUtc(at), '2026-11-23 20:30:05 UTC')
})
