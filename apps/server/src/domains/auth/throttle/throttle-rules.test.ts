import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isKnownNetwork, limitsOf, networkOf } from './throttle-rules.ts'

test('an IPv4 address stands for itself, an IPv6 address for its /64, however it is written', () => {
  const table: [string, string][] = [
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1:2:3', 'fe80:0:0:0::/64'],
  ]
  for (const [address, network] of table) assert.equal(networkOf(address), network, address)
})

test('an account knows the networks it has signed in from', () => {
  const addresses = ['203.0.113.7', '2001:db8:1:2::5']
  assert.equal(isKnownNetwork(addresses, networkOf('::ffff:203.0.113.7')), true)
  assert.equal(isKnownNetwork(addresses, networkOf('2001:db8:1:2:ffff::1')), true)
  assert.equal(isKnownNetwork(addresses, networkOf('2001:db8:1:3::1')), false)
  assert.equal(isKnownNetwork([], networkOf('203.0.113.7')), false)
})

test('tries from a network that the account knows do not count for the account, so that nobody elsewhere can lock it', () => {
  const subjectsOf = (isKnown: boolean): string[] =>
    limitsOf('sign-in', { account: 'a@b.uz', network: '203.0.113.7', isKnown }).map(({ subject }) => subject)
  assert.deepEqual(subjectsOf(false), [
    'sign-in pair a@b.uz 203.0.113.7',
    'sign-in account a@b.uz',
    'sign-in network 203.0.113.7',
  ])
  assert.deepEqual(subjectsOf(true), ['sign-in pair a@b.uz 203.0.113.7', 'sign-in network 203.0.113.7'])
})
