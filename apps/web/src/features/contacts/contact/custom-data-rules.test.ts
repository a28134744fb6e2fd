import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dataOf, entriesOf, problemsOf, type CustomEntry } from './custom-data-rules.ts'

const stored = { Qarz: 5_170.5, Shartnoma: '00123', Faol: true, Izoh: null, Tarix: [{ summa: 1 }] }
const edit = (key: string, text: string): CustomEntry[] =>
  entriesOf(stored).map((entry) => (entry.key === key ? { ...entry, text } : entry))
const added = (key: string, text: string, id = 'new'): CustomEntry => ({ id, key, text })

describe('custom data in its editor', () => {
  test('what nobody touched is saved exactly as it was, whatever its kind', () => {
    assert.deepEqual(dataOf(entriesOf(stored)), stored)
  })

  test('a value keeps its kind when it still can, and becomes text when it cannot', () => {
    assert.equal(dataOf(edit('Qarz', '6000'))?.Qarz, 6000)
    assert.equal(dataOf(edit('Qarz', 'toʻlangan'))?.Qarz, 'toʻlangan')
    assert.equal(dataOf(edit('Shartnoma', '00124'))?.Shartnoma, '00124')
    assert.equal(dataOf(edit('Shartnoma', '124'))?.Shartnoma, '124')
    assert.equal(dataOf(edit('Faol', 'false'))?.Faol, false)
    assert.deepEqual(dataOf(edit('Tarix', '[1, 2]'))?.Tarix, [1, 2])
  })

  test('a new value is a number only when it is written as one', () => {
    const value = (text: string): unknown => dataOf([added('x', text)])?.x
    assert.equal(value('5000'), 5000)
    assert.equal(value('-2.5'), -2.5)
    assert.equal(value('0123'), '0123')
    assert.equal(value('+998901234567'), '+998901234567')
    assert.equal(value('8600123412341234'), '8600123412341234')
    assert.equal(value('1e5'), '1e5')
    assert.equal(value(' AA 123 '), 'AA 123')
  })

  test('a line without a name, a name that comes twice and broken JSON are told; empty lines are not', () => {
    assert.deepEqual([...problemsOf([added('', 'x')])], [['new', 'nameless']])
    assert.deepEqual([...problemsOf([...entriesOf({ a: 1 }), added(' a ', '2')])], [['new', 'twice']])
    assert.deepEqual([...problemsOf(edit('Tarix', '[1,'))], [['Tarix', 'json']])
    assert.equal(problemsOf([added('', ''), added('', ' ', 'other')]).size, 0)
    assert.equal(dataOf([added('', '')]), null)
  })
})
