import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRate, nextRate, rateAfter } from './rates.ts'

test('speed goes step by step and stays at the ends', () => {
  assert.equal(nextRate(1, 1), 1.25)
  assert.equal(nextRate(1, -1), 0.75)
  assert.equal(nextRate(0.75, -1), 0.75)
  assert.equal(nextRate(2, 1), 2)
  assert.equal(nextRate(16, -1), 1.75)
})

test('the button walks all speeds and comes back to the slowest', () => {
  const walked = Array.from({ length: 6 }).reduce<number[]>(
    (seen) => [...seen, rateAfter(seen.at(-1) ?? 1)],
    [1],
  )
  assert.deepEqual(walked, [1, 1.25, 1.5, 1.75, 2, 0.75, 1])
})

test('a stored speed counts only when it is offered', () => {
  assert.equal(isRate(1.5), true)
  assert.equal(isRate(16), false)
  assert.equal(isRate(Number.NaN), false)
})
