import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commonPasswords } from './common-passwords.ts'
import { faultOfPassword } from './password-rules.ts'

const faultOf = (password: string, email = 'dilshod@firma.uz'): string | null =>
  faultOfPassword(password, email, (small) => commonPasswords.has(small))

test('length is counted in characters, not in bytes or halves of emoji', () => {
  assert.equal(faultOf('abcdefgh1'), 'auth.password_too_short')
  assert.equal(faultOf('😀🐎🔋🖇️🌧'), 'auth.password_too_short')
  assert.equal(faultOf('ғозлар учди'), null)
  assert.equal(faultOf('x'.repeat(1023) + 'y'), null)
  assert.equal(faultOf('x'.repeat(1024) + 'y'), 'auth.password_too_long')
})

test('there are no rules of composition', () => {
  for (const password of ['to‘rtta ot uchun', 'oltinchiqavat', '83019267415', '!?#$%^&*()_+']) {
    assert.equal(faultOf(password), null, password)
  }
})

test('what many people use is refused, in whatever letters', () => {
  for (const password of [
    '1234567890',
    'Qwertyuiop',
    'PASSWORD123',
    'parol12345',
    'toshkent2024',
    'йцукенгшщз',
  ]) {
    assert.equal(faultOf(password), 'auth.password_common', password)
  }
})

test('a short piece over and over is refused', () => {
  for (const password of ['aaaaaaaaaa', '1212121212', 'qwertyqwerty', 'salom salom salom ']) {
    assert.equal(faultOf(password), 'auth.password_common', password)
  }
})

test('the name of the e-mail may not be inside, unless it is too short to mean anything', () => {
  assert.equal(faultOf('dilshod-otlari'), 'auth.password_holds_email')
  assert.equal(faultOf('mening DILSHODim'), 'auth.password_holds_email')
  assert.equal(faultOf('mening bogʻim', 'me@firma.uz'), null)
  assert.equal(faultOf('Me@firma.uz 2026', 'me@firma.uz'), 'auth.password_holds_email')
})

test('the list holds what could be chosen only: small letters, long enough', () => {
  assert.ok(commonPasswords.size > 1500, String(commonPasswords.size))
  for (const password of commonPasswords) {
    assert.equal(password, password.toLowerCase())
    assert.ok(Array.from(password).length >= 10, password)
  }
})
