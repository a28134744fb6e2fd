import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPcmCache } from './pcm-cache.ts'

const pcm = (samples: number): Promise<Int16Array> => Promise.resolve(new Int16Array(samples))

test('the longest unused goes first', async () => {
  const cache = createPcmCache(40)
  for (const key of ['a', 'b']) {
    cache.set(key, pcm(10))
    await cache.get(key)
  }
  await cache.get('a')
  cache.set('c', pcm(10))
  await cache.get('c')
  await Promise.resolve()
  assert.deepEqual(
    ['a', 'b', 'c'].map((key) => cache.get(key) !== undefined),
    [true, false, true],
  )
})

test('a failure is not remembered', async () => {
  const cache = createPcmCache(1000)
  const failing = Promise.reject(new Error('no voice'))
  cache.set('a', failing)
  await assert.rejects(failing)
  await Promise.resolve()
  assert.equal(cache.get('a'), undefined)
})
