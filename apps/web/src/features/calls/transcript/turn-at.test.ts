import assert from 'node:assert/strict'
import { test } from 'node:test'
import { turnAt } from './turn-at.ts'

const turns = [{ startMs: 300 }, { startMs: 1880 }, { startMs: 13_312 }]

test('the turn that began last is heard, also in the pause after it', () => {
  const cases: [number, number][] = [
    [0, -1],
    [299, -1],
    [300, 0],
    [1879, 0],
    [1880, 1],
    [13_000, 1],
    [13_312, 2],
    [1_000_000, 2],
  ]
  for (const [ms, turn] of cases) assert.equal(turnAt(turns, ms), turn, String(ms))
})

test('without turns nobody is heard', () => {
  assert.equal(turnAt([], 5), -1)
})

test('of turns that began together the last one counts', () => {
  assert.equal(turnAt([{ startMs: 0 }, { startMs: 0 }], 0), 1)
})
