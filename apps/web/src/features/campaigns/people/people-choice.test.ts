import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choiceFrom, selectionOf, withoutMissing } from './people-choice.ts'

const [first, second] = ['0198f000-0000-7000-8000-000000000001', '0198f000-0000-7000-8000-000000000002']

test('what another screen handed over decides who is chosen', () => {
  assert.deepEqual(selectionOf(choiceFrom({})), { filter: { status: 'ACTIVE' } })
  assert.deepEqual(selectionOf(choiceFrom({ contactIds: [first], importId: second })), {
    contactIds: [first],
  })
  assert.deepEqual(selectionOf(choiceFrom({ importId: first })), { filter: { importId: first } })
  assert.deepEqual(selectionOf(choiceFrom({ status: 'COMPLETED', called: false, search: ' Aliyev ' })), {
    filter: { status: 'COMPLETED', isCalled: false, search: 'Aliyev' },
  })
})

test('a search of blanks narrows nothing', () => {
  assert.equal(choiceFrom({ search: '  ' }).kind, 'active')
})

test('nobody is nobody, and a filter that says nothing is everybody', () => {
  const choice = choiceFrom({})
  assert.equal(selectionOf({ ...choice, kind: 'nobody' }), null)
  assert.deepEqual(selectionOf({ ...choice, kind: 'filter' }), { filter: {} })
})

test('contacts that are gone are left out, and a filter is not touched', () => {
  assert.deepEqual(withoutMissing({ contactIds: [first, second] }, [second]), { contactIds: [first] })
  assert.equal(withoutMissing({ contactIds: [first] }, [first]), null)
  assert.deepEqual(withoutMissing({ filter: {} }, [first]), { filter: {} })
  assert.equal(withoutMissing(null, []), null)
})
