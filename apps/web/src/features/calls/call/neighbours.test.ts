import assert from 'node:assert/strict'
import { test } from 'node:test'
import { neighboursOf } from './neighbours.ts'

const page = { ids: ['c', 'd'], page: 2, limit: 2, total: 6 }

test('neighbours stand on the same page, or on the page beside it', () => {
  assert.deepEqual(neighboursOf('c', page, ['a', 'b'], ['e', 'f']), {
    previous: { id: 'b', page: 1 },
    next: { id: 'd', page: 2 },
    place: 3,
    total: 6,
  })
  assert.deepEqual(neighboursOf('d', page, ['a', 'b'], ['e', 'f']), {
    previous: { id: 'c', page: 2 },
    next: { id: 'e', page: 3 },
    place: 4,
    total: 6,
  })
})

test('the first has none before it and the last none after it', () => {
  const only = { ids: ['a'], page: 1, limit: 2, total: 1 }
  assert.deepEqual(neighboursOf('a', only, [], []), { previous: null, next: null, place: 1, total: 1 })
})

test('a call that is not on the page has no neighbours', () => {
  assert.equal(neighboursOf('x', page, ['x'], []), null)
})
