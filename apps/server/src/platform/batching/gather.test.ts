import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gather } from './gather.ts'

test('what is asked together is read together, each key once', async () => {
  const reads: string[][] = []
  const ask = gather(async (keys) => {
    reads.push([...keys])
    return new Map(keys.map((key) => [key, key.toUpperCase()]))
  })
  assert.deepEqual(await Promise.all([ask('a'), ask('b'), ask('a')]), ['A', 'B', 'A'])
  assert.deepEqual(reads, [['a', 'b']])
})

test('an answer never comes from a read that began before the question', async () => {
  let value = 1
  let finishFirst = (): void => undefined
  const first = new Promise<void>((resolve) => {
    finishFirst = resolve
  })
  let isFirst = true
  const ask = gather(async (keys) => {
    const seen = value
    if (isFirst) {
      isFirst = false
      await first
    }
    return new Map(keys.map((key) => [key, seen]))
  })
  const early = ask('a')
  await Promise.resolve()
  await Promise.resolve()
  value = 2
  const late = ask('a')
  finishFirst()
  assert.equal(await early, 1)
  assert.equal(await late, 2)
})

test('a failed read fails its own askers only', async () => {
  let isBroken = true
  const ask = gather(async (keys) => {
    if (isBroken) throw new Error('down')
    return new Map(keys.map((key) => [key, true]))
  })
  await assert.rejects(Promise.all([ask('a'), ask('b')]), /down/)
  isBroken = false
  assert.equal(await ask('a'), true)
  assert.equal(await ask('unknown to nobody'), true)
})
