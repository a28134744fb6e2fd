import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileText, renderText, type Variables } from './render-text.ts'

const variables: Variables = {
  contact: {
    firstName: 'Dilnoza',
    lastName: '',
    customData: { 'Remaining debt': 170000, Muddat: '2026-12-01', Empty: ' ' },
  },
  phone: '+998901234567',
  companyName: 'Muloqot',
  language: 'uz',
}

const rows: [string, string][] = [
  ['Assalomu alaykum, {{firstName}}!', 'Assalomu alaykum, Dilnoza!'],
  ['Assalomu alaykum, {{lastName}}! Bu {{company}}.', 'Bu Muloqot.'],
  ['Assalomu alaykum, {{lastName|}}! Bu {{company}}.', 'Assalomu alaykum! Bu Muloqot.'],
  ['Hurmatli {{lastName|mijoz}}, eshiting.', 'Hurmatli mijoz, eshiting.'],
  ['Qarzingiz {{customData.remainingDebt}} soʻm.', 'Qarzingiz 170 000 soʻm.'],
  ['Qarzingiz {{customData.debt ?? customData.remaining_debt}} soʻm.', 'Qarzingiz 170 000 soʻm.'],
  ['Qarzingiz {{customData.boshqa}} soʻm. Rahmat.', 'Rahmat.'],
  ['Muddat {{customData.muddat}}.', 'Muddat 1-dekabr.'],
  ['Boʻsh {{customData.empty|yoʻq}}.', 'Boʻsh yoʻq.'],
  ['{{firstName ?? lastName}}?', 'Dilnoza?'],
  ['Narx 12.50 va 3.5. {{lastName}}', 'Narx 12.50 va 3.5.'],
]

for (const [text, said] of rows) {
  test(`"${text}" is said as "${said}"`, () => {
    assert.equal(renderText(compileText(text), variables), said)
  })
}

test('braces inside a value are never spoken, nor is a value that is no text', () => {
  const odd = {
    ...variables,
    contact: { ...variables.contact, firstName: '{{phone}}', customData: { a: { b: 1 }, c: null } },
  }
  assert.equal(
    renderText(compileText('{{firstName}} bor. {{customData.a}} bor. {{customData.c}} bor.'), odd),
    'phone bor.',
  )
})
