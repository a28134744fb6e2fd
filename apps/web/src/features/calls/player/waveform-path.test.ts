import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fullHeightOf, slicePeaks, waveformPath } from './waveform-path.ts'

test('a narrow drawing keeps the loudest of each slice', () => {
  assert.deepEqual(slicePeaks([1, 9, 2, 3, 8, 1], 3), [9, 3, 8])
  assert.deepEqual(slicePeaks([1, 2], 10), [1, 2])
  assert.deepEqual(slicePeaks([], 10), [])
})

test('both voices share one height, and noise is not drawn as speech', () => {
  assert.equal(fullHeightOf([[10, 80], [40]]), 80)
  assert.equal(fullHeightOf([[3], []]), 20)
})

test('the loudest bar fills its lane but for the margin, silence is a line', () => {
  assert.equal(waveformPath([100, 0], 100, 6, 24), 'M1.5 2.0V22.0M4.5 11.5V12.5')
})
