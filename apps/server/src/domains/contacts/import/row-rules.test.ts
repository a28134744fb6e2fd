import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cell } from '#src/platform/spreadsheet/cells.ts'
import { layoutColumns } from './header-rules.ts'
import type { ReadRow } from './import-types.ts'
import { reasonText } from './reason-texts.ts'
import { rowReader } from './row-rules.ts'

const headings = ['Ism', 'Familiya', 'Telefon', 'Sana', 'customData', 'Izoh', 'Qarz']
const targets = [
  'firstName',
  'lastName',
  'phone',
  'dateOfBirth',
  'customData',
  'notes',
  'customField',
] as const
const columns = layoutColumns(headings, [], new Map(targets.map((target, at) => [at, target])))
const reader = rowReader({ headerRow: 1, firstDataRow: 2, columns }, { date1904: false, today: '2026-11-24' })
const read = (...cells: Cell[]): ReadRow => reader({ row: 7, cells })

test('a whole row', () => {
  const row = read(
    'Ali',
    ' Valiyev ',
    998901234567,
    { kind: 'date', date: '1985-03-15' },
    '{"a": 1}',
    '=1+1',
    5000.000000000001,
  )
  assert.deepEqual(row, {
    row: 7,
    contact: {
      firstName: 'Ali',
      lastName: 'Valiyev',
      phone: '+998901234567',
      phoneAsTyped: '998901234567',
      dateOfBirth: '1985-03-15',
      customData: { a: 1, Qarz: 5000 },
      notes: '=1+1',
    },
    failure: null,
    changes: [],
    phoneColumn: 'Telefon',
  })
})

test('values of extra columns keep their kind', () => {
  for (const [cell, expected] of [
    [12.5, 12.5],
    ['00123', '00123'],
    [true, true],
    [{ kind: 'date', date: '2026-01-02' }, '2026-01-02'],
    [{ kind: 'date', date: '2026-01-02', time: '10:00:00' }, '2026-01-02T10:00:00'],
  ] satisfies [Cell, unknown][]) {
    assert.deepEqual(read('A', 'B', '901234567', null, null, null, cell).contact.customData, {
      Qarz: expected,
    })
  }
})

const failures: [string, Cell[], unknown][] = [
  ['no phone', ['Ali', 'Valiyev'], { reason: 'missing_required', column: 'Telefon', value: null }],
  [
    'no first name',
    [null, 'Valiyev', '901234567'],
    { reason: 'missing_required', column: 'Ism', value: null },
  ],
  ['no last name', ['Ali', '', '901234567'], { reason: 'missing_required', column: 'Familiya', value: null }],
  [
    'a word for a phone',
    ['Ali', 'Valiyev', 'yoʻq'],
    { reason: 'phone_words', column: 'Telefon', value: 'yoʻq' },
  ],
  [
    'two phones',
    ['A', 'B', '901234567, 911234567'],
    { reason: 'phone_several_numbers', column: 'Telefon', value: '901234567, 911234567' },
  ],
  [
    'a formula that failed',
    ['A', 'B', { kind: 'error', code: '#N/A' }],
    { reason: 'cell_error', column: 'Telefon', value: '#N/A' },
  ],
  [
    'a total',
    ['Jami:', null, null, null, null, null, 5000],
    { reason: 'totals_row', column: 'Ism', value: 'Jami:' },
  ],
  [
    'a total in Russian',
    [null, 'ИТОГО', null, null, null, null, 1],
    { reason: 'totals_row', column: 'Familiya', value: 'ИТОГО' },
  ],
  [
    'Jamila is no total',
    ['Jamila', 'Saidova'],
    { reason: 'missing_required', column: 'Telefon', value: null },
  ],
  ['headings once more', headings, { reason: 'repeated_header', column: null, value: null }],
  [
    'a name without end',
    ['A'.repeat(121), 'B', '901234567'],
    { reason: 'too_long', column: 'Ism', value: 'A'.repeat(121) },
  ],
]
for (const [name, cells, expected] of failures) {
  test(`not a contact: ${name}`, () => {
    const row = read(...cells)
    assert.deepEqual(row.failure, expected)
    assert.deepEqual(row.changes, [])
  })
}

test('what is optional and cannot be read does not lose the person, and is told', () => {
  const row = read('Ali', 'Valiyev', '901234567', '31.02.1990', '{bad', 'x'.repeat(10_001), {
    kind: 'error',
    code: '#REF!',
  })
  assert.equal(row.failure, null)
  assert.equal(row.contact.dateOfBirth, null)
  assert.equal(row.contact.customData, null)
  assert.equal(row.contact.notes, null)
  assert.deepEqual(
    row.changes.map(({ reason, column, value }) => [reason, column, value?.slice(0, 10)]),
    [
      ['date_impossible', 'Sana', '31.02.1990'],
      ['custom_data_not_json', 'customData', '{bad'],
      ['value_too_long', 'Izoh', 'x'.repeat(10)],
      ['value_is_error', 'Qarz', '#REF!'],
    ],
  )
})

test('an extra column never overwrites what the JSON says', () => {
  assert.deepEqual(read('A', 'B', '901234567', null, '{"Qarz": 1}', null, 2).contact.customData, {
    Qarz: 1,
    'Qarz (2)': 2,
  })
})

test('NUL, other invisible characters and broken halves never reach the database', () => {
  const row = read(
    'A\u0000l\u200bi',
    'B\u0007',
    '901234567',
    null,
    '{"k\\u0000": "v\\u0000"}',
    'x\ud800y\nz',
    'q\u0000',
  )
  assert.deepEqual(
    [row.contact.firstName, row.contact.lastName, row.contact.notes],
    ['Ali', 'B', 'x\ufffdy\nz'],
  )
  assert.ok(!JSON.stringify(row.contact).includes('\\u0000'))
})

test('phones alone are people without a name', () => {
  const only = layoutColumns([''], [{ filled: 1 }], new Map([[0, 'phone']]))
  const row = rowReader(
    { headerRow: null, firstDataRow: 1, columns: only },
    { date1904: false, today: '2026-11-24' },
  )({ row: 1, cells: ['901234567'] })
  assert.equal(row.failure, null)
  assert.equal(row.phoneColumn, 'A')
})

test('a column that the table does not have is told in the reader’s language, not by the field’s name', () => {
  const readOnly = (target: 'firstName' | 'lastName' | 'phone', cells: Cell[], second?: 'lastName') => {
    const chosen = new Map([[0, target], ...(second === undefined ? [] : [[1, second] as const])])
    const layout = layoutColumns(['X', 'Y'].slice(0, chosen.size), [], chosen)
    return rowReader(
      { headerRow: 1, firstDataRow: 2, columns: layout },
      { date1904: false, today: '2026-11-24' },
    )({ row: 2, cells }).failure
  }
  const noPhone = readOnly('firstName', ['Ali'])
  assert.deepEqual(noPhone, { reason: 'no_phone_column', column: null, value: null })
  assert.equal(
    reasonText(noPhone, 'uz'),
    'Majburiy maydonlar toʻldirilmagan: jadvalda telefon raqamlari ustuni yoʻq',
  )
  const noFirstName = readOnly('phone', ['901234567', 'Valiyev'], 'lastName')
  assert.deepEqual(noFirstName, { reason: 'no_first_name_column', column: null, value: null })
  assert.equal(
    reasonText(noFirstName, 'ru'),
    'Не заполнены обязательные поля: в таблице нет столбца с именами',
  )
})
