import assert from 'node:assert/strict'
import { test } from 'node:test'
import { callSearchSchema, callsSearchSchema, filtersOf, isFiltered, queryOf } from './calls-search.ts'

const campaignId = '01a20d44-fbba-7277-8d6c-ef8c89d89dac'

test('a phone in the search arrives as a number and is text again', () => {
  assert.equal(callsSearchSchema.parse({ search: 998901234567 }).search, '998901234567')
})

test('what cannot be understood counts as absent, and the rest stays', () => {
  const parsed = callsSearchSchema.parse({
    callStatus: 'CALLING',
    campaignId,
    dateFrom: 'yesterday',
    page: 0,
    isPractice: 'yes',
    colour: 'red',
  })
  assert.deepEqual(JSON.parse(JSON.stringify(parsed)), { campaignId })
})

test('a playhead is read as a number or a clock', () => {
  assert.equal(callSearchSchema.parse({ t: 134 }).t, 134)
  assert.equal(callSearchSchema.parse({ t: '2:14' }).t, 134)
  assert.equal(callSearchSchema.parse({ t: 'soon' }).t, undefined)
})

test('the call’s page hands the list its filters back and nothing of its own', () => {
  const search = callSearchSchema.parse({ t: 5, q: 'qarz', tab: 'outcome', callStatus: 'BUSY', page: 3 })
  assert.deepEqual(JSON.parse(JSON.stringify(filtersOf(search))), { callStatus: 'BUSY', page: 3 })
})

test('a page is no filter', () => {
  assert.equal(isFiltered(filtersOf(callsSearchSchema.parse({ page: 2 }))), false)
  assert.equal(isFiltered(filtersOf(callsSearchSchema.parse({ isPractice: false }))), true)
})

test('the server is always asked for a page', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(queryOf({}))), { page: 1, limit: 50 })
})
