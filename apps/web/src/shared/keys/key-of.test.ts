import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyOf } from './key-of.ts'

test('letters are small and named keys keep their names', () => {
  assert.equal(keyOf({ key: 'J', code: 'KeyJ', shiftKey: true }), 'j')
  assert.equal(keyOf({ key: 'ArrowLeft', code: 'ArrowLeft', shiftKey: false }), 'ArrowLeft')
  assert.equal(keyOf({ key: ' ', code: 'Space', shiftKey: false }), ' ')
})

test('on a Cyrillic keyboard the place of the key counts', () => {
  assert.equal(keyOf({ key: 'о', code: 'KeyJ', shiftKey: false }), 'j')
  assert.equal(keyOf({ key: 'Л', code: 'KeyK', shiftKey: true }), 'k')
  assert.equal(keyOf({ key: 'Б', code: 'Comma', shiftKey: true }), '<')
  assert.equal(keyOf({ key: 'Ю', code: 'Period', shiftKey: true }), '>')
})

test('another Latin keyboard keeps its own letters', () => {
  assert.equal(keyOf({ key: 'a', code: 'KeyQ', shiftKey: false }), 'a')
  assert.equal(keyOf({ key: '?', code: 'Minus', shiftKey: true }), '?')
})
