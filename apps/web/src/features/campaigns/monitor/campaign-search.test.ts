import assert from 'node:assert/strict'
import { test } from 'node:test'
import { campaignSearchSchema, isFiltered, rowsQueryOf, statusesIn } from './campaign-search.ts'

test('several statuses stand in the address with commas and reach the server as they are', () => {
  const search = campaignSearchSchema.parse({ callStatus: 'SUCCESS,PROMISE_TO_PAY', search: 90, page: 2 })
  assert.deepEqual(statusesIn(search), ['SUCCESS', 'PROMISE_TO_PAY'])
  assert.deepEqual(rowsQueryOf(search), {
    callStatus: 'SUCCESS,PROMISE_TO_PAY',
    search: '90',
    page: 2,
    limit: 50,
  })
})

test('a status that does not exist shows everything rather than nothing', () => {
  const search = campaignSearchSchema.parse({ callStatus: 'SUCCESS,NONE', skipped: 'yes' })
  assert.deepEqual(statusesIn(search), [])
  assert.equal(isFiltered(search), false)
  assert.deepEqual(rowsQueryOf(search), { page: 1, limit: 50 })
})

test('the skipped people are a list of their own', () => {
  const search = campaignSearchSchema.parse({ skipped: true })
  assert.equal(isFiltered(search), true)
  assert.deepEqual(rowsQueryOf(search), { isSkipped: true, page: 1, limit: 50 })
})
