import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSealer, SealBroken } from './seal.ts'

const sealer = createSealer('a secret of an installation, long enough')
const secret = Buffer.from('JBSWY3DPEHPK3PXP')

test('what was sealed for a company opens for that company, and shows nothing', () => {
  const box = sealer.seal(secret, 'company-1')
  assert.deepEqual(sealer.open(box, 'company-1'), secret)
  assert.equal(box.includes(secret), false)
  assert.notDeepEqual(sealer.seal(secret, 'company-1'), box)
})

test('a box opens neither for another company nor with another key', () => {
  const box = sealer.seal(secret, 'company-1')
  assert.throws(() => sealer.open(box, 'company-2'), SealBroken)
  const other = createSealer('a secret of another installation, long too')
  assert.throws(() => other.open(box, 'company-1'), SealBroken)
})

test('a box in which any byte was changed, or that was cut, does not open', () => {
  const box = sealer.seal(secret, 'company-1')
  for (let index = 0; index < box.length; index += 1) {
    const changed = Buffer.from(box)
    changed.writeUInt8(changed.readUInt8(index) ^ 1, index)
    assert.throws(() => sealer.open(changed, 'company-1'), SealBroken, `byte ${index}`)
  }
  for (const length of [0, 1, 5, 32, box.length - 1]) {
    assert.throws(() => sealer.open(box.subarray(0, length), 'company-1'), SealBroken)
  }
})
