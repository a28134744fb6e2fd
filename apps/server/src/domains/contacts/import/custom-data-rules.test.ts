import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCustomData } from './custom-data-rules.ts'

const cases: [string, ReturnType<typeof readCustomData>][] = [
  ['', null],
  ['null', null],
  ['{"totalDebt": 5420.50}', { data: { totalDebt: 5420.5 }, repaired: false }],
  ['{“totalDebt”: 5, “note”: “soʻm”}', { data: { totalDebt: 5, note: 'soʻm' }, repaired: true }],
  ['{"a": 1,}', { data: { a: 1 }, repaired: true }],
  ["{'a': 1}", { problem: 'custom_data_not_json' }],
  ['qarz 5000', { problem: 'custom_data_not_json' }],
  ['5000', { problem: 'custom_data_not_object' }],
  ['"x"', { problem: 'custom_data_not_object' }],
  ['[1]', { problem: 'custom_data_not_object' }],
  ['{"__proto__": {"admin": true}}', { problem: 'custom_data_not_object' }],
  [`{"a": ${'['.repeat(50)}${']'.repeat(50)}}`, { problem: 'custom_data_not_object' }],
  [
    JSON.stringify(Object.fromEntries(Array.from({ length: 101 }, (_, at) => [at, at]))),
    { problem: 'value_too_long' },
  ],
  [String.raw`{"a": "x\u0000y"}`, { data: { a: 'xy' }, repaired: false }],
]

for (const [text, expected] of cases) {
  test(`customData ${text.slice(0, 40)}`, () => assert.deepEqual(readCustomData(text), expected))
}
