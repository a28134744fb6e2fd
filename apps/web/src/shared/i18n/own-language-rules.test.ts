import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageFor } from './own-language-rules.ts'

const me = { id: 'a', language: 'ru' } as const

test('who comes for the first time is spoken to in what they chose here, else in their own language', () => {
  assert.equal(languageFor(me, null, 'en'), 'en')
  assert.equal(languageFor(me, null, null), 'ru')
})

test('a choice in this browser stays, until another one is made elsewhere', () => {
  assert.equal(languageFor(me, { userId: 'a', language: 'ru' }, 'en'), 'en')
  assert.equal(languageFor(me, { userId: 'a', language: 'uz' }, 'en'), 'ru')
})

test('a choice of somebody else in this browser does not count', () => {
  assert.equal(languageFor(me, { userId: 'b', language: 'ru' }, 'uz'), 'ru')
})
