import assert from 'node:assert/strict'
import { afterEach, beforeEach, mock, test } from 'node:test'
import { createCoalescer } from './coalescer.ts'

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 })
})
afterEach(() => {
  mock.timers.reset()
})

/** Lets promises that are settled go on. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
}

const pass = async (ms: number): Promise<void> => {
  mock.timers.tick(ms)
  await settle()
}

test('the first poke runs at once, hundreds after it become one run when the interval is over', async () => {
  let runs = 0
  const coalescer = createCoalescer(async () => {
    runs += 1
    await Promise.resolve()
  }, 500)
  coalescer.poke()
  await pass(0)
  assert.equal(runs, 1)
  for (let poke = 0; poke < 300; poke += 1) {
    coalescer.poke()
    await pass(1)
  }
  assert.equal(runs, 1)
  await pass(200)
  assert.equal(runs, 2)
  await pass(5_000)
  assert.equal(runs, 2, 'without a poke nothing runs')
})

test('a second of steady pokes is two runs and not more', async () => {
  let runs = 0
  const coalescer = createCoalescer(async () => {
    runs += 1
    await Promise.resolve()
  }, 500)
  for (let ms = 0; ms < 10_000; ms += 5) {
    coalescer.poke()
    await pass(5)
  }
  assert.ok(runs >= 19 && runs <= 21, `${runs} runs in 10 s`)
})

test('a poke while a slow run is under way is not lost, and runs never overlap', async () => {
  let running = 0
  let most = 0
  let runs = 0
  const ends: (() => void)[] = []
  const coalescer = createCoalescer(async () => {
    running += 1
    runs += 1
    most = Math.max(most, running)
    await new Promise<void>((resolve) => ends.push(resolve))
    running -= 1
  }, 500)
  coalescer.poke()
  await pass(0)
  coalescer.poke()
  await pass(3_000)
  assert.equal(runs, 1)
  ends.shift()?.()
  await settle()
  await pass(0)
  assert.equal(runs, 2, 'what was poked meanwhile runs at once, because the interval is long over')
  assert.equal(most, 1)
})

test('a run that fails does not end the others, and after stop nothing runs', async () => {
  let runs = 0
  const coalescer = createCoalescer(async () => {
    runs += 1
    await Promise.reject(new Error('no answer'))
  }, 500)
  coalescer.poke()
  await pass(0)
  coalescer.poke()
  await pass(500)
  assert.equal(runs, 2)
  coalescer.poke()
  coalescer.stop()
  await pass(5_000)
  assert.equal(runs, 2)
})
