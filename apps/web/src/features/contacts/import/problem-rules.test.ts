import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageOfList, reasonAlone } from './problem-rules.ts'

test('the column is said once', () => {
  assert.equal(
    reasonAlone({ error: 'Majburiy maydonlar toʻldirilmagan: Telefon', column: 'Telefon' }),
    'Majburiy maydonlar toʻldirilmagan',
  )
  assert.equal(
    reasonAlone({ error: 'Bu jami qatori, kontakt emas', column: null }),
    'Bu jami qatori, kontakt emas',
  )
  const twice = 'Bunday telefonli kontakt shu faylda allaqachon bor (5-qator)'
  assert.equal(reasonAlone({ error: twice, column: 'Telefon' }), twice)
})

test('a list that came whole is shown in pages, and a page behind its end is the last', () => {
  const items = [1, 2, 3, 4, 5]
  assert.deepEqual(pageOfList(items, 1, 2), { page: 1, items: [1, 2] })
  assert.deepEqual(pageOfList(items, 3, 2), { page: 3, items: [5] })
  assert.deepEqual(pageOfList(items, 9, 2), { page: 3, items: [5] })
  assert.deepEqual(pageOfList([], 4, 2), { page: 1, items: [] })
})
