import assert from 'node:assert/strict'
import { test } from 'node:test'
import { campaignsSearchSchema, isFiltered, queryOf } from './campaigns-search.ts'

test('an address is read as the list it stands for', () => {
  const search = campaignsSearchSchema.parse({ search: 2026, status: 'RUNNING', type: 'SURVEY', page: 3 })
  assert.deepEqual(queryOf(search), {
    search: '2026',
    status: 'RUNNING',
    campaignType: 'SURVEY',
    page: 3,
    limit: 50,
  })
  assert.equal(isFiltered(search), true)
})

test('what makes no sense in an address counts as absent', () => {
  const search = campaignsSearchSchema.parse({ status: 'FLYING', type: 5, page: -1, search: '  ' })
  assert.deepEqual(queryOf(search), { page: 1, limit: 50 })
  assert.equal(isFiltered(search), false)
})
