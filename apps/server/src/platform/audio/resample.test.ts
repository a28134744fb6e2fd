import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resample } from './resample.ts'

const tone = (hertz: number, rate: number, seconds: number): Int16Array =>
  Int16Array.from({ length: rate * seconds }, (_, index) =>
    Math.round(20_000 * Math.sin((2 * Math.PI * hertz * index) / rate)),
  )

/** Root mean square without the edges, where the filter runs in and out. */
const level = (samples: Int16Array): number => {
  const inner = samples.subarray(200, -200)
  return Math.sqrt(inner.reduce((sum, sample) => sum + sample * sample, 0) / inner.length)
}

const crossings = (samples: Int16Array): number =>
  samples.reduce((count, sample, index) => count + ((samples[index - 1] ?? 0) < 0 && sample >= 0 ? 1 : 0), 0)

test('a tone keeps its pitch, its length and its level', () => {
  const output = resample(tone(440, 22050, 1), 22050, 8000)
  assert.equal(output.length, 8000)
  assert.ok(Math.abs(crossings(output) - 440) <= 1)
  assert.ok(Math.abs(level(output) / (20_000 / Math.SQRT2) - 1) < 0.01)
})

test('what 8 kHz cannot carry is silenced instead of folded back', () => {
  assert.ok(level(resample(tone(5000, 22050, 1), 22050, 8000)) < 30)
  assert.ok(level(resample(tone(7000, 22050, 1), 22050, 8000)) < 30)
})

test('upwards it works as well, and the same rate is left alone', () => {
  const output = resample(tone(1000, 8000, 1), 8000, 16000)
  assert.equal(output.length, 16_000)
  assert.ok(Math.abs(level(output) / (20_000 / Math.SQRT2) - 1) < 0.01)
  const same = tone(100, 8000, 1)
  assert.equal(resample(same, 8000, 8000), same)
})

test('loud input is clipped, not wrapped round', () => {
  const square = Int16Array.from({ length: 22050 }, (_, index) => (index % 100 < 50 ? 32767 : -32768))
  const output = resample(square, 22050, 8000)
  assert.ok(Math.max(...output) === 32767 && Math.min(...output) === -32768)
})
