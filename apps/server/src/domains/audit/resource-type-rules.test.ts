import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resourceTypeOf, tableOf } from './resource-type-rules.ts'

test('a table is called in the singular, users and calls as the seeds call them, and back', () => {
  const table: [string, string][] = [
    ['contacts', 'contact'],
    ['users', 'account'],
    ['calls', 'record'],
    ['companies', 'company'],
    ['api_keys', 'api_key'],
    ['company_administrators', 'company_administrator'],
    ['user_settings', 'settings'],
  ]
  for (const [name, resourceType] of table) {
    assert.equal(resourceTypeOf(name), resourceType)
    assert.equal(tableOf(resourceType), name)
  }
})

test('the product’s own words for them lead there too', () => {
  assert.equal(tableOf('user'), 'users')
  assert.equal(tableOf('call'), 'calls')
})
