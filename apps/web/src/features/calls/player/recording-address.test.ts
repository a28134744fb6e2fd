import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasEnded, ownAddress } from './recording-address.ts'

const address = '/calls/1/recording?organizationId=2&expires=1795519870&signature=abc'

test('the recording is asked of the console’s own origin, with everything that was signed', () => {
  assert.equal(ownAddress(`https://calls.firma.uz:8443${address}`), address)
})

test('an address ends some seconds early, so that it does not end between asking and answering', () => {
  const end = 1_795_519_870_000
  assert.equal(hasEnded(address, new Date(end - 6_000)), false)
  assert.equal(hasEnded(address, new Date(end - 4_000)), true)
  assert.equal(hasEnded(address, new Date(end + 1)), true)
  assert.equal(hasEnded('/calls/1/recording', new Date(end)), false)
})
