import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contact } from '@muloqot/contract'
import { newest, noNews, withEvents, withoutKnown } from './live-rules.ts'

const contact = (id: string, more: Partial<Contact> = {}): Contact => ({
  id,
  organizationId: 'c',
  firstName: 'Aziz',
  lastName: 'Karimov',
  phone: '+998901234567',
  phoneAsTyped: '90 123 45 67',
  dateOfBirth: null,
  customData: null,
  lastConversationDate: null,
  lastConversationOutcome: null,
  currentConversationOutcome: null,
  isCalled: false,
  status: 'ACTIVE',
  notes: null,
  lastContactDate: null,
  createdAt: '2026-11-24T08:00:00.000Z',
  updatedAt: '2026-11-24T08:00:00.000Z',
  ...more,
})

test('a change replaces the row where it stands; the last of several wins', () => {
  const news = withEvents(noNews, [
    {
      contactId: 'a',
      action: 'updated',
      contact: contact('a', { status: 'INACTIVE', updatedAt: '2026-11-24T08:00:01.000Z' }),
    },
    {
      contactId: 'a',
      action: 'updated',
      contact: contact('a', { status: 'DO_NOT_CALL', updatedAt: '2026-11-24T08:00:02.000Z' }),
    },
  ])
  assert.equal(newest(contact('a'), news).status, 'DO_NOT_CALL')
  assert.equal(newest(contact('b'), news).status, 'ACTIVE')
})

test('what was read later than it was heard stays', () => {
  const news = withEvents(noNews, [
    { contactId: 'a', action: 'updated', contact: contact('a', { firstName: 'Old' }) },
  ])
  const read = contact('a', { firstName: 'New', updatedAt: '2026-11-24T08:00:09.000Z' })
  assert.equal(newest(read, news), read)
})

test('who came is counted and who went is remembered, across batches, without touching the news before', () => {
  const first = withEvents(noNews, [
    { contactId: 'n', action: 'created', contact: contact('n') },
    { contactId: 'g', action: 'deleted' },
  ])
  const second = withEvents(first, [{ contactId: 'm', action: 'created', contact: contact('m') }])
  assert.equal(first.added, 1)
  assert.equal(second.added, 2)
  assert.deepEqual([...second.gone], ['g'])
  assert.equal(noNews.gone.size, 0)
})

test('what was heard while the list was read again stays news; what was heard before is in the answer', () => {
  const before = withEvents({ ...noNews, isListOld: true }, [
    { contactId: 'n', action: 'created', contact: contact('n') },
    { contactId: 'g', action: 'deleted' },
    { contactId: 'a', action: 'updated', contact: contact('a') },
  ])
  const after = withEvents(before, [
    { contactId: 'm', action: 'created', contact: contact('m') },
    { contactId: 'h', action: 'deleted' },
    { contactId: 'b', action: 'updated', contact: contact('b') },
  ])
  const left = withoutKnown(after, before)
  assert.equal(left.added, 1)
  assert.deepEqual([...left.gone], ['h'])
  assert.deepEqual([...left.changed.keys()], ['b'])
  assert.equal(left.isListOld, false)
})
