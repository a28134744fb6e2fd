import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cell, SheetRow } from '#src/platform/spreadsheet/cells.ts'
import { guessLayout } from './header-rules.ts'

const sheet = (...rows: Cell[][]): SheetRow[] =>
  rows.map((cells, at) => ({ row: at + 1, cells })).filter((row) => row.cells.length > 0)
const targetsOf = (rows: SheetRow[]): Record<string, string> =>
  Object.fromEntries(guessLayout(rows).columns.map((column) => [column.key, column.target]))

const people: Cell[][] = [
  ['Ali', 'Valiyev', '901234567', '15.03.1985'],
  ['Lola', 'Karimova', '+998 91 111 22 33', '01.01.1990'],
]

const headings: [string, string[]][] = [
  ['English', ['First Name', 'LAST_NAME', 'Phone number', 'Date of birth']],
  ['the seed', ['firstName', 'lastName', 'phone', 'dateOfBirth']],
  ['Uzbek with ʻ', ['Ism', 'Familiya', 'Telefon', 'Tugʻilgan sana']],
  ["Uzbek with '", ['Ismi', 'Familiyasi', 'Telefon raqami', "Tug'ilgan kuni"]],
  ['Uzbek with ’', ['Ismi:', 'Familiyasi:', 'Tel.', 'Tug’ilgan sanasi:']],
  ['Uzbek with `', ['ISM', 'FAMILIYA', 'TELEFON RAQAM', 'TUG`ILGAN SANA']],
  ['Uzbek Cyrillic', ['Исми', 'Фамилияси', 'Телефон рақами', 'Туғилган санаси']],
  ['Russian', ['Имя', 'Фамилия', 'Номер телефона', 'Дата рождения']],
  ['Russian, short', ['Имя клиента', 'Фамилия', 'Тел.', 'Д.р.']],
]
for (const [name, header] of headings) {
  test(`headings in ${name}`, () => {
    const layout = guessLayout(sheet(header, ...people))
    assert.equal(layout.headerRow, 1)
    assert.deepEqual(
      layout.columns.map((column) => column.target),
      ['firstName', 'lastName', 'phone', 'dateOfBirth'],
    )
  })
}

test('another order, a title and blank rows above, extra columns under their headings', () => {
  const rows = sheet(
    ['Qarzdorlar, noyabr'],
    [],
    ['Telefon', 'Qarz', 'Familiya', 'Ism', 'Qarz', ''],
    ['901234567', 5, 'V', 'A', 6, 'x'],
  )
  const layout = guessLayout(rows)
  assert.equal(layout.headerRow, 3)
  assert.deepEqual(
    layout.columns.map(({ key, target }) => [key, target]),
    [
      ['Telefon', 'phone'],
      ['Qarz', 'customField'],
      ['Familiya', 'lastName'],
      ['Ism', 'firstName'],
      ['Qarz (2)', 'customField'],
      ['Column F', 'customField'],
    ],
  )
})

test('full names', () => {
  assert.deepEqual(targetsOf(sheet(['Ф.И.О.', 'Телефон'], ['Каримов Али', '901234567'])), {
    'Ф.И.О.': 'fullName',
    Телефон: 'phone',
  })
  assert.deepEqual(targetsOf(sheet(['F.I.Sh', 'Tel'], ['Karimov Ali', '901234567'])), {
    'F.I.Sh': 'fullName',
    Tel: 'phone',
  })
  assert.deepEqual(targetsOf(sheet(['Ism', 'Tel'], ['Karimov Ali', '901234567'])), {
    Ism: 'fullName',
    Tel: 'phone',
  })
  assert.deepEqual(targetsOf(sheet(['Ism', 'Tel'], ['Ali', '901234567'])), { Ism: 'firstName', Tel: 'phone' })
})

test('the columns of the seed', () => {
  const header = ['firstName', 'lastName', 'phone', 'dateOfBirth', 'customData (JSON string)', 'notes']
  const layout = guessLayout(sheet(header, [...(people[0] ?? []), '{"a":1}', 'izoh']))
  assert.deepEqual(
    layout.columns.map((column) => column.target),
    ['firstName', 'lastName', 'phone', 'dateOfBirth', 'customData', 'notes'],
  )
})

test('a second phone is an extra column, and so is a phone that is not named for it', () => {
  const header = ['firstName', 'lastName', 'alternatePhone', 'phone', 'email']
  assert.deepEqual(targetsOf(sheet(header, ['A', 'B', '901111111', '902222222', 'a@b.uz'])), {
    firstName: 'firstName',
    lastName: 'lastName',
    alternatePhone: 'customField',
    phone: 'phone',
    email: 'customField',
  })
})

test('a phone column with an unknown heading is found by its values', () => {
  assert.equal(
    targetsOf(sheet(['Ism', 'Familiya', 'Kontakti'], ['Ali', 'Valiyev', '901234567'])).Kontakti,
    'phone',
  )
})

test('without headings the values decide, and no person is lost', () => {
  const layout = guessLayout(sheet(['Roʻyxat'], ...people.map((row) => [...row, '{"qarz": 5}', 'kechqurun'])))
  assert.equal(layout.headerRow, null)
  assert.equal(layout.firstDataRow, 2)
  assert.deepEqual(
    layout.columns.map((column) => column.target),
    ['firstName', 'lastName', 'phone', 'dateOfBirth', 'customData', 'notes'],
  )
})

test('one column of numbers and nothing else', () => {
  const layout = guessLayout(sheet(['+998901234567'], ['+998901234568']))
  assert.deepEqual(
    { ...layout, columns: layout.columns.map((column) => column.target) },
    { headerRow: null, firstDataRow: 1, columns: ['phone'] },
  )
})

test('headings cannot become dangerous keys', () => {
  const keys = guessLayout(sheet(['Ism', 'Telefon', '__proto__'], ['Ali', '901234567', 1])).columns.map(
    (column) => column.key,
  )
  assert.deepEqual(keys, ['Ism', 'Telefon', 'proto'])
})
