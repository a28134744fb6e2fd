import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findTotpStep, hotp, toBase32, totpStepOf } from './totp.ts'

const secret = Buffer.from('12345678901234567890')

test('the counters of RFC 4226, appendix D', () => {
  const codes = [
    '755224',
    '287082',
    '359152',
    '969429',
    '338314',
    '254676',
    '287922',
    '162583',
    '399871',
    '520489',
  ]
  assert.deepEqual(
    codes.map((_, counter) => hotp(secret, counter)),
    codes,
  )
})

test('the moments of RFC 6238, appendix B', () => {
  const vectors: [number, string][] = [
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ]
  for (const [seconds, code] of vectors) {
    assert.equal(hotp(secret, totpStepOf(new Date(seconds * 1000)), 8), code, String(seconds))
  }
})

test('a code counts in its own step and in the neighbours, and tells which step was its own', () => {
  const now = new Date(1_234_567_890_000)
  const present = totpStepOf(now)
  for (const drift of [-1, 0, 1]) {
    assert.equal(findTotpStep(secret, hotp(secret, present + drift), now), present + drift)
  }
  for (const drift of [-2, 2]) assert.equal(findTotpStep(secret, hotp(secret, present + drift), now), null)
  for (const nonsense of ['', '12345', '1234567', 'abcdef']) {
    assert.equal(findTotpStep(secret, nonsense, now), null, nonsense)
  }
})

test('secrets are written as authenticator apps take them (RFC 4648, chapter 10)', () => {
  const vectors: [string, string][] = [
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ]
  for (const [text, encoded] of vectors) assert.equal(toBase32(Buffer.from(text)), encoded)
})
