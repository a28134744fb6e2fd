import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatMovement, formatTiyin, parseSom, somText } from './money.ts'

const plain = (text: string): string => text.replaceAll('\u00A0', ' ')

test('whole soʻm stand alone, tiyin are never rounded away', () => {
  assert.equal(plain(formatTiyin(123_456_700, 'uz')), '1 234 567 soʻm')
  assert.equal(plain(formatTiyin(105, 'ru')), '1.05 сум')
  assert.equal(plain(formatTiyin(-7, 'en')), '−0.07 soʻm')
  assert.equal(plain(formatMovement(63_000, 'uz')), '+630 soʻm')
  assert.equal(plain(formatMovement(-63_000, 'uz')), '−630 soʻm')
})

test('soʻm are read as people write them, to the tiyin', () => {
  assert.equal(parseSom('1 234 567'), 123_456_700)
  assert.equal(parseSom('1\u00A0234,5'), 123_450)
  assert.equal(parseSom('0.07'), 7)
  assert.equal(parseSom('-630'), -63_000)
  assert.equal(parseSom('−630'), -63_000)
  assert.equal(Object.is(parseSom('-0'), 0), true)
  // 1.13 * 100 is not 113 in floating point.
  assert.equal(parseSom('1.13'), 113)
})

test('what is no sum is refused, not guessed', () => {
  for (const text of ['', '1,234,567', '1.234', 'ming', '1e3', '--1', '99999999999999']) {
    assert.equal(parseSom(text), null, text)
  }
})

test('what a field shows reads back as the same sum', () => {
  for (const tiyin of [0, 7, 113, 63_000, -10_500, 123_456_789]) {
    assert.equal(parseSom(somText(tiyin)), tiyin)
  }
})
