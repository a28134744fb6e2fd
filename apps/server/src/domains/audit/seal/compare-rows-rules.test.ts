import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findBrokenRow, isTooOld } from './compare-rows-rules.ts'

const row = (id: string, digest = 1, createdAt = '2026-03-01T10:00:00.000000Z') => ({
  id,
  digest: Uint8Array.of(digest),
  createdAt,
})
const rows = [row('a'), row('c'), row('e')]

test('rows as they were sealed hold', () => {
  assert.equal(findBrokenRow(rows, rows, null), null)
  assert.equal(findBrokenRow(rows, rows, '2026-03-01T10:30:00.000000Z'), null)
})

test('the first row that is missing, added or changed is named', () => {
  const [a, c, e] = rows
  assert.ok(a && c && e)
  const table: [found: typeof rows, broken: object][] = [
    [[c, e], { rowId: 'a', fault: 'row missing' }],
    [[a, e], { rowId: 'c', fault: 'row missing' }],
    [[a, c], { rowId: 'e', fault: 'row missing' }],
    [[], { rowId: 'a', fault: 'row missing' }],
    [[a, row('b'), c, e], { rowId: 'b', fault: 'row added' }],
    [[a, c, e, row('f')], { rowId: 'f', fault: 'row added' }],
    [[a, row('c', 2), e], { rowId: 'c', fault: 'row changed' }],
    [[row('a', 2), e], { rowId: 'a', fault: 'row changed' }],
  ]
  for (const [found, broken] of table) assert.deepEqual(findBrokenRow(rows, found, null), broken)
})

test('a row that says it is much older than a moment at which all were sealed was put in', () => {
  const late = [row('a', 1, '2026-03-01T08:59:59.000000Z')]
  assert.deepEqual(findBrokenRow(late, late, '2026-03-01T10:00:00.000000Z'), {
    rowId: 'a',
    fault: 'row added',
  })
  assert.equal(isTooOld('2026-03-01T09:00:01.000000Z', '2026-03-01T10:00:00.000000Z'), false)
  assert.equal(isTooOld('2020-01-01T00:00:00.000000Z', null), false)
})
