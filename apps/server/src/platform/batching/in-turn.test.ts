import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as pass } from 'node:timers/promises'
import { inTurn } from './in-turn.ts'

test('no more than so many run at a time, all come to their turn, and in the order they came', async () => {
  const take = inTurn(3)
  let running = 0
  let most = 0
  const begun: number[] = []
  await Promise.all(
    Array.from({ length: 20 }, async (_, index) =>
      take(async () => {
        begun.push(index)
        running += 1
        most = Math.max(most, running)
        await pass()
        running -= 1
      }),
    ),
  )
  assert.equal(most, 3)
  assert.deepEqual(
    begun,
    Array.from({ length: 20 }, (_, index) => index),
  )
})

test('work that fails gives its place back', async () => {
  const take = inTurn(1)
  await assert.rejects(
    take(async () => {
      throw new Error('broken')
    }),
    /broken/,
  )
  assert.equal(await take(async () => 'next'), 'next')
})
