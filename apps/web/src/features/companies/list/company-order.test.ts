import assert from 'node:assert/strict'
import { test } from 'node:test'
import { treeOrder } from './company-order.ts'

const row = (id: string, parent: string | null): { id: string; parent_company_id: string | null } => ({
  id,
  parent_company_id: parent,
})
const words = (rows: { id: string; parent_company_id: string | null }[]): string =>
  treeOrder(rows)
    .map(({ row: { id }, depth }) => `${'-'.repeat(depth)}${id}`)
    .join(' ')

test('children stand under their parents, siblings keep their order', () => {
  assert.equal(
    words([row('a1', 'a'), row('a', null), row('b', null), row('a2', 'a'), row('x', 'a1')]),
    'a -a1 --x -a2 b',
  )
})

test('whose parent is elsewhere is not lost', () => {
  assert.equal(words([row('a', 'gone'), row('b', 'a')]), 'a -b')
})
