import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findInTurns } from './find-in-turns.ts'

const turns = [{ text: 'Toʻlovni qachon toʻlaysiz?' }, { text: 'Ещё раз: ЁЛКА' }, { text: 'a.a.a' }]

test('letter case and the kind of apostrophe do not matter', () => {
  for (const search of ["to'l", 'TOʻL', 'to‘l', ' toʼl '])
    assert.deepEqual(
      findInTurns(turns, search),
      [
        { turn: 0, from: 0, to: 4 },
        { turn: 0, from: 16, to: 20 },
      ],
      search,
    )
})

test('ё is found by е and the other way round', () => {
  assert.deepEqual(findInTurns(turns, 'елка'), [{ turn: 1, from: 9, to: 13 }])
  assert.deepEqual(findInTurns(turns, 'ещё'), [{ turn: 1, from: 0, to: 3 }])
})

test('what is typed is letters and no pattern, and matches do not overlap', () => {
  assert.deepEqual(
    findInTurns(turns, 'a.').map(({ from }) => from),
    [0, 2],
  )
})

test('positions stay true where a small letter is longer than the big one', () => {
  assert.deepEqual(findInTurns([{ text: 'İ ha' }], 'ha'), [{ turn: 0, from: 2, to: 4 }])
})

test('nothing is looked for, nothing is found', () => {
  assert.deepEqual(findInTurns(turns, '  '), [])
})
