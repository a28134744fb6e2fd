import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMoment } from './moment.ts'

test('a moment is read in every way in which people write it', () => {
  const cases: [string, number | undefined][] = [
    ['134', 134],
    ['0', 0],
    [' 12.9 ', 12],
    ['2:14', 134],
    ['02:04', 124],
    ['1:02:14', 3734],
    ['', undefined],
    ['-5', undefined],
    ['2:75', undefined],
    ['1:2:3:4', undefined],
    ['2:', undefined],
    [':14', undefined],
    ['1e3', undefined],
    ['Infinity', undefined],
    ['soon', undefined],
  ]
  for (const [text, seconds] of cases) assert.equal(parseMoment(text), seconds, text)
})
