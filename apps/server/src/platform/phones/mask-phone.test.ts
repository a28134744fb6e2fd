import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maskPhone } from './mask-phone.ts'

test('of a phone number the country and two digits at each end are seen', () => {
  const table: [string, string][] = [
    ['+998901234567', '+998 90 *** ** 67'],
    ['+79161234567', '+7 91* *** ** 67'],
    ['+12025550123', '+1 20* *** **23'],
    ['+99890123', '+998 ***23'],
    ['+8881234567890', '+888 12******90'],
  ]
  for (const [phone, masked] of table) assert.equal(maskPhone(phone), masked, phone)
})

test('whatever the number, no more than four digits of the subscriber are left', () => {
  for (const phone of ['+998331112233', '+4915123456789', '+861012345678', '+12345', '+123456789012345']) {
    const masked = maskPhone(phone)
    const national = masked.slice(masked.indexOf(' ') + 1)
    assert.ok(national.replaceAll(/\D/g, '').length <= 4, masked)
    assert.ok(masked.includes('*'), masked)
  }
})
