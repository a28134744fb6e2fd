import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitFullName } from './name-rules.ts'

const cases: [string, boolean, { firstName: string; lastName: string; whole?: string }][] = [
  ['Каримов Алишер', true, { firstName: 'Алишер', lastName: 'Каримов' }],
  ['Алишер Каримов', true, { firstName: 'Алишер', lastName: 'Каримов' }],
  ['Alisher Karimov', false, { firstName: 'Alisher', lastName: 'Karimov' }],
  ['Karimova Lola', false, { firstName: 'Lola', lastName: 'Karimova' }],
  [
    'Каримов Алишер Валиевич',
    true,
    { firstName: 'Алишер', lastName: 'Каримов', whole: 'Каримов Алишер Валиевич' },
  ],
  [
    'Toʻxtayev Ali Vali oʻgʻli',
    true,
    { firstName: 'Ali', lastName: 'Toʻxtayev', whole: 'Toʻxtayev Ali Vali oʻgʻli' },
  ],
  [
    'Saidova Lola Anvar qizi',
    true,
    { firstName: 'Lola', lastName: 'Saidova', whole: 'Saidova Lola Anvar qizi' },
  ],
  ['Kim, Viktor', false, { firstName: 'Viktor', lastName: 'Kim' }],
  ['Pak Irina', true, { firstName: 'Irina', lastName: 'Pak' }],
  ['John Smith', false, { firstName: 'John', lastName: 'Smith' }],
  ['Alisher', true, { firstName: 'Alisher', lastName: '' }],
]

for (const [text, lastNameFirst, expected] of cases) {
  test(`full name "${text}"`, () => assert.deepEqual(splitFullName(text, lastNameFirst), expected))
}
