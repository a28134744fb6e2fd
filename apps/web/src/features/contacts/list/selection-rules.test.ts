import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ContactStatus } from '@muloqot/contract'
import {
  countOf,
  everybody,
  isSelected,
  namedMax,
  nobody,
  requestOf,
  rowsBetween,
  shareOfPage,
  statusesBefore,
  toggled,
  withoutRows,
  withRows,
} from './selection-rules.ts'

const row = (id: string, status: ContactStatus = 'ACTIVE'): { id: string; status: ContactStatus } => ({
  id,
  status,
})
const page = [row('a'), row('b', 'DO_NOT_CALL'), row('c'), row('d', 'COMPLETED')]
const [a, b] = [row('a'), row('b', 'DO_NOT_CALL')]

describe('selecting contacts', () => {
  test('a row is turned over, and rows of other pages stay selected', () => {
    const elsewhere = withRows(nobody, [row('z')])
    const both = toggled(elsewhere, a, page)
    assert.deepEqual(requestOf(both, {}), { contactIds: ['z', 'a'] })
    assert.deepEqual(requestOf(toggled(both, a, page), {}), { contactIds: ['z'] })
  })

  test('one taken out of everybody leaves the others of the page, by name', () => {
    const rest = toggled(everybody, b, page)
    assert.deepEqual(requestOf(rest, { status: 'ACTIVE' }), { contactIds: ['a', 'c', 'd'] })
    assert.equal(countOf(rest, 900), 3)
  })

  test('everybody is sent as the filter and counts as many as match', () => {
    assert.deepEqual(requestOf(everybody, { search: 'ali' }), { filter: { search: 'ali' } })
    assert.equal(countOf(everybody, 1_234), 1_234)
    assert.equal(isSelected(everybody, 'anybody'), true)
    assert.equal(withRows(everybody, [a]), everybody)
    assert.deepEqual(withoutRows(everybody, page), nobody)
  })

  test('a stretch is the same in both directions and begins nowhere when its beginning is on another page', () => {
    const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id)
    assert.deepEqual(ids(rowsBetween(page, 'b', 'd')), ['b', 'c', 'd'])
    assert.deepEqual(ids(rowsBetween(page, 'd', 'b')), ['b', 'c', 'd'])
    assert.deepEqual(ids(rowsBetween(page, 'other', 'c')), ['c'])
    assert.deepEqual(ids(rowsBetween(page, null, 'a')), ['a'])
    assert.deepEqual(ids(rowsBetween(page, 'a', 'other')), [])
  })

  test('the box over the page knows none, some and all, and an empty page is none', () => {
    assert.equal(shareOfPage(nobody, page), 'none')
    assert.equal(shareOfPage(withRows(nobody, [a]), page), 'some')
    assert.equal(shareOfPage(withRows(nobody, page), page), 'all')
    assert.equal(shareOfPage(everybody, page), 'all')
    assert.equal(shareOfPage(everybody, []), 'none')
  })

  test('never more by name than the server takes', () => {
    const many = Array.from({ length: namedMax + 5 }, (_, index) => row(`id-${index}`))
    const selection = withRows(nobody, many)
    assert.equal(countOf(selection, 50_000), namedMax)
    assert.equal(isSelected(selection, `id-${namedMax}`), false)
  })

  test('an undo gives back to each the status it had, and leaves out those that had it already', () => {
    assert.deepEqual(statusesBefore(withRows(nobody, page), 'DO_NOT_CALL'), [
      { status: 'ACTIVE', contactIds: ['a', 'c'] },
      { status: 'COMPLETED', contactIds: ['d'] },
    ])
    assert.equal(statusesBefore(everybody, 'ACTIVE'), null)
  })
})
