import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Contact } from '@muloqot/contract'
import { bodyOf, changeOf, emptyValues, hasUnsaved, valuesOf } from './contact-form-rules.ts'

const contact: Contact = {
  id: 'a',
  organizationId: 'c',
  firstName: 'Aziz',
  lastName: 'Karimov',
  phone: '+998901234567',
  phoneAsTyped: '90 123 45 67',
  dateOfBirth: '1990-01-15',
  customData: { Qarz: 500 },
  lastConversationDate: null,
  lastConversationOutcome: null,
  currentConversationOutcome: null,
  isCalled: false,
  status: 'ACTIVE',
  notes: 'Hamkor',
  lastContactDate: null,
  createdAt: '2026-11-24T08:00:00.000Z',
  updatedAt: '2026-11-24T08:00:00.000Z',
}
const { custom } = valuesOf(contact)

describe('what a save sends', () => {
  test('nothing, when nothing was touched or all is as it was', () => {
    assert.equal(changeOf(contact, {}), null)
    assert.equal(changeOf(contact, { firstName: ' Aziz ', notes: 'Hamkor', custom }), null)
  })

  test('only the touched field, though the others have changed on the server', () => {
    const meanwhile = { ...contact, lastName: 'Aliyev', notes: null }
    assert.deepEqual(changeOf(meanwhile, { firstName: 'Azizbek' }), { firstName: 'Azizbek' })
  })

  test('an emptied optional field as null, an emptied name as empty text', () => {
    assert.deepEqual(changeOf(contact, { dateOfBirth: '', notes: '  ', lastName: '' }), {
      dateOfBirth: null,
      notes: null,
      lastName: '',
    })
  })

  test('custom data as a whole, and null when its last line goes', () => {
    const [line] = custom
    assert.ok(line)
    assert.deepEqual(changeOf(contact, { custom: [{ ...line, text: '700' }] }), { customData: { Qarz: 700 } })
    assert.deepEqual(changeOf(contact, { custom: [] }), { customData: null })
  })

  test('a line that cannot be saved yet still counts as unsaved', () => {
    const edits = { custom: [...custom, { id: 'new', key: '', text: 'x' }] }
    assert.equal(changeOf(contact, { custom }), null)
    assert.equal(hasUnsaved(contact, edits), true)
    assert.equal(hasUnsaved(contact, {}), false)
  })

  test('a new contact leaves out what was left empty', () => {
    assert.deepEqual(bodyOf({ ...emptyValues, firstName: ' Dilnoza ', phone: ' 90 123 45 67 ' }), {
      firstName: 'Dilnoza',
      lastName: '',
      phone: '90 123 45 67',
    })
  })
})
