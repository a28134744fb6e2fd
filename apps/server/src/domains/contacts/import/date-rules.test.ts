import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cell } from '#src/platform/spreadsheet/cells.ts'
import { readBirthDate } from './date-rules.ts'

const context = { date1904: false, today: '2026-11-24' }
const read = (cell: Cell): string | null => {
  const result = readBirthDate(cell, context)
  return result === null ? null : 'date' in result ? result.date : result.problem
}

const cases: [Cell, string | null][] = [
  [{ kind: 'date', date: '1985-03-15' }, '1985-03-15'],
  [{ kind: 'date', date: '1985-03-15', time: '23:59:00' }, '1985-03-15'],
  ['15.03.1985', '1985-03-15'],
  ['15/03/1985', '1985-03-15'],
  ['15-03-1985', '1985-03-15'],
  ['5.3.1985', '1985-03-05'],
  ['03.04.1985', '1985-04-03'],
  ['03/15/1985', '1985-03-15'],
  ['1985/03/15', '1985-03-15'],
  ['1985.03.15', '1985-03-15'],
  ['1985-03-15', '1985-03-15'],
  ['1985-03-15T00:00:00.000Z', '1985-03-15'],
  ['15.03.1985 00:00', '1985-03-15'],
  ['19850315', '1985-03-15'],
  [19850315, '1985-03-15'],
  ['15031985', '1985-03-15'],
  [31121, '1985-03-15'],
  ['31121', '1985-03-15'],
  ['15 mart 1985', '1985-03-15'],
  ['15-mart 1985-yil', '1985-03-15'],
  ['1985-yil 15-mart', '1985-03-15'],
  ['15 марта 1985', '1985-03-15'],
  ['15 марта 1985 г.', '1985-03-15'],
  ['1 мая 1990 года', '1990-05-01'],
  ['15 March 1985', '1985-03-15'],
  ['March 15, 1985', '1985-03-15'],
  ['15.03.1985 г.', '1985-03-15'],
  ['2 iyul 2001', '2001-07-02'],
  ['2 iyun 2001', '2001-06-02'],
  ['2 апрел 2001 йил', '2001-04-02'],
  ['15.03.85', '1985-03-15'],
  ['15.03.26', '2026-03-15'],
  ['15.03.27', '1927-03-15'],
  ['', null],
  [null, null],
  ['-', null],
  ['31.02.1990', 'date_impossible'],
  ['00.00.1990', 'date_impossible'],
  ['29.02.1900', 'date_impossible'],
  ['15.03.2090', 'date_impossible'],
  ['15.03.1885', 'date_impossible'],
  [{ kind: 'date', date: '2030-01-01' }, 'date_impossible'],
  [1985, 'date_not_understood'],
  ['1985', 'date_not_understood'],
  ['mart 1985', 'date_not_understood'],
  ['bilmayman', 'date_not_understood'],
  [true, 'date_not_understood'],
  [-5, 'date_not_understood'],
]

for (const [cell, expected] of cases) {
  test(`birth date ${JSON.stringify(cell)}`, () => assert.equal(read(cell), expected))
}

test('a bare serial number counts from the epoch of its workbook', () => {
  assert.deepEqual(readBirthDate(31121 - 1462, { ...context, date1904: true }), { date: '1985-03-15' })
})
