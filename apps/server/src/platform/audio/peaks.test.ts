import assert from 'node:assert/strict'
import { test } from 'node:test'
import { computePeaks } from './peaks.ts'

const sine = (frames: number, amplitude: number): Int16Array =>
  Int16Array.from({ length: frames }, (_, index) =>
    Math.round(amplitude * Math.sin((2 * Math.PI * index) / 32)),
  )

test('a sine at half of full scale peaks at 50 everywhere', () => {
  assert.deepEqual(new Set(computePeaks(sine(64_000, 16384))), new Set([50]))
  assert.equal(computePeaks(sine(64_000, 16384)).length, 1000)
})

test('the loudest sample counts whichever its sign, and full scale is 100', () => {
  const samples = new Int16Array(4000)
  samples[5] = -32768
  samples[3999] = 3277
  const peaks = computePeaks(samples)
  assert.deepEqual([peaks[0], peaks[1], peaks[2], peaks[999]], [0, 100, 0, 10])
})

test('a shorter channel is silent to the end of the longer one', () => {
  const peaks = computePeaks(sine(32_000, 32767), 64_000, 10)
  assert.deepEqual(peaks, [100, 100, 100, 100, 100, 0, 0, 0, 0, 0])
})

test('never more points than samples, and none for nothing', () => {
  assert.deepEqual(computePeaks(Int16Array.of(32767, 0)), [100, 0])
  assert.deepEqual(computePeaks(new Int16Array()), [])
})
