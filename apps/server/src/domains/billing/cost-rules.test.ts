import assert from 'node:assert/strict'
import { test } from 'node:test'
import { costOf, payable } from './cost-rules.ts'

test('work is charged by the millisecond and rounded to a whole tiyin, halves up', () => {
  const table: [perMinute: bigint, ms: number, tiyin: bigint][] = [
    [63_000n, 60_000, 63_000n],
    [21_000n, 60_000, 21_000n],
    [36_000n, 60_000, 36_000n],
    [63_000n, 0, 0n],
    [63_000n, 1, 1n],
    [21_000n, 1, 0n],
    [21_000n, 2, 1n],
    // 10.5 tiyin
    [63_000n, 10, 11n],
    [63_000n, 60_010, 63_011n],
    [1n, 30_000, 1n],
    [1n, 29_999, 0n],
    [1_000_000_000_000n, 86_400_000, 1_440_000_000_000_000n],
    [63_000n, -5, 0n],
  ]
  for (const [perMinute, ms, tiyin] of table) assert.equal(costOf(perMinute, ms), tiyin, `${perMinute} ${ms}`)
})

test('no more is charged than there is, and the rest is told', () => {
  assert.deepEqual(payable(70n, 100n), { charged: 70n, unpaid: 0n })
  assert.deepEqual(payable(100n, 100n), { charged: 100n, unpaid: 0n })
  assert.deepEqual(payable(130n, 100n), { charged: 100n, unpaid: 30n })
  assert.deepEqual(payable(130n, 0n), { charged: 0n, unpaid: 130n })
  assert.deepEqual(payable(130n, -40n), { charged: 0n, unpaid: 130n })
  assert.deepEqual(payable(0n, -40n), { charged: 0n, unpaid: 0n })
})
