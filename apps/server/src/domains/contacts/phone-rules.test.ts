import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalisePhone } from './phone-rules.ts'

const uz = '+998901234567'
const accepted: [unknown, string][] = [
  ['+998901234567', uz],
  ['998901234567', uz],
  ['901234567', uz],
  ['90 123 45 67', uz],
  ['8 90 1234567', uz],
  ['8901234567', uz],
  ['0901234567', uz],
  ['8-10-998-90-123-45-67', uz],
  ['8~10~998901234567'.replaceAll('~', ' '), uz],
  ['00998901234567', uz],
  ['8998901234567', uz],
  ['+998 (90) 123-45-67', uz],
  ['(+998) 90 123 45 67', uz],
  ['+998\u00a090\u00a0123\u00a045\u00a067', uz],
  ['\u202a+998 90 123–45–67\u202c', uz],
  ['90.123.45.67', uz],
  ['90/123-45-67', uz],
  ["'+998901234567", uz],
  ['ʻ901234567', uz],
  ['tel:+998901234567', uz],
  ['тел. 90 123 45 67', uz],
  ['901234567;', uz],
  ['998901234567.0', uz],
  ['９０１２３４５６７', uz],
  [998901234567, uz],
  [9.98901234567e11, uz],
  [901234567, uz],
  ['9.98901234567E+11', uz],
  ['9,98901234567E+11', uz],
  ['+7 912 345 67 89', '+79123456789'],
  [79123456789, '+79123456789'],
  ['8-10-7-912-345-67-89', '+79123456789'],
  ['+90 532 123 45 67', '+905321234567'],
  ['0090 532 123 45 67', '+905321234567'],
  ['+996 555 123 456', '+996555123456'],
  ['+1 212 555 0123', '+12125550123'],
]
const codes = [20, 33, 50, 55, 61, 62, 65, 66, 67, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 87, 88]
for (const code of [...codes, 90, 91, 93, 94, 95, 97, 98, 99]) {
  accepted.push([`${code}1234567`, `+998${code}1234567`])
}

const refused: [unknown, string][] = [
  ['', 'empty'],
  ['   ', 'empty'],
  [null, 'empty'],
  [undefined, 'empty'],
  [{}, 'empty'],
  [Number.NaN, 'empty'],
  ['yoʻq', 'words'],
  ['нет', 'words'],
  ['-', 'words'],
  ['901234567 Ali', 'words'],
  ['+998901234567, +998907654321', 'several_numbers'],
  ['+998901234567 +998907654321', 'several_numbers'],
  ['901234567/917654321', 'several_numbers'],
  ['901234567 917654321', 'several_numbers'],
  ['901234567 yoki 917654321', 'several_numbers'],
  ['901234567\n917654321', 'several_numbers'],
  ['90 123 45 67; 91 765 43 21', 'several_numbers'],
  ['71 200 00 00 доб. 12', 'extension'],
  ['712000000 ext 5', 'extension'],
  ['712000000 x12', 'extension'],
  ['1234567', 'too_short'],
  [1055, 'too_short'],
  ['123456789', 'not_valid'],
  ['99890123456', 'not_valid'],
  ['9989012345678', 'not_valid'],
  ['+99890123456', 'not_valid'],
  ['+901234567', 'not_valid'],
  ['+998 10 123 45 67', 'not_valid'],
  ['9.98901E+11', 'precision_lost'],
  ['12345678901', 'not_valid'],
  [1e21, 'precision_lost'],
  [901234567.5, 'not_valid'],
  ['12345678901234567890', 'too_long'],
  ['=1+1', 'not_valid'],
]

test('one subscriber has one number however it is written', () => {
  for (const [typed, e164] of accepted) {
    assert.deepEqual(normalisePhone(typed), { ok: true, e164 }, String(typed))
  }
})

test('what is not exactly one number is refused with its reason', () => {
  for (const [typed, reason] of refused) {
    assert.deepEqual(normalisePhone(typed), { ok: false, reason }, JSON.stringify(typed))
  }
})

test('another country reads its own habits', () => {
  assert.deepEqual(normalisePhone('8 912 345-67-89', 'RU'), { ok: true, e164: '+79123456789' })
  assert.deepEqual(normalisePhone('901234567', 'RU'), { ok: false, reason: 'not_valid' })
})

test('100,000 Uzbek numbers take well under a second', () => {
  const begun = performance.now()
  for (let i = 0; i < 100_000; i++) normalisePhone(`8 90 ${1_000_000 + i}`)
  assert.ok(performance.now() - begun < 1500)
})
