import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ImportSheet, ImportTarget } from '@muloqot/contract'
import {
  isRead,
  mappingOf,
  movedHeadings,
  sheetsWithoutPhone,
  targetOf,
  withFollowed,
  withHeadingRow,
  withSheet,
  withTarget,
} from './mapping-rules.ts'

const sheetOf = (targets: ImportTarget[], more: Partial<ImportSheet> = {}): ImportSheet => ({
  index: 0,
  name: 'Qarzdorlar',
  hidden: false,
  read: true,
  reason: null,
  headerRow: 3,
  columns: targets.map((target, index) => ({
    index,
    letter: 'ABCDEFG'[index] ?? '?',
    header: `H${index}`,
    sample: null,
    target,
  })),
  ...more,
})
const targetsOf = (sheet: ImportSheet, changes: Record<string, string>): ImportTarget[] =>
  sheet.columns.map(({ index }) => targetOf(sheet, index, changes))

describe('choosing what columns become', () => {
  const sheet = sheetOf(['firstName', 'lastName', 'phone', 'customField', 'skip'])

  test('the phone moves, and the column that had it keeps its values as a field of its own', () => {
    const changes = withTarget(sheet, {}, 3, 'phone')
    assert.deepEqual(targetsOf(sheet, changes), ['firstName', 'lastName', 'customField', 'phone', 'skip'])
  })

  test('a full name leaves no room for its parts, and a part none for the full name', () => {
    const full = withTarget(sheet, {}, 3, 'fullName')
    assert.deepEqual(targetsOf(sheet, full), ['customField', 'customField', 'phone', 'fullName', 'skip'])
    const part = withTarget(sheet, full, 0, 'firstName')
    assert.deepEqual(targetsOf(sheet, part), ['firstName', 'customField', 'phone', 'customField', 'skip'])
  })

  test('fields of their own and left-out columns may be many', () => {
    const changes = withTarget(sheet, withTarget(sheet, {}, 0, 'skip'), 1, 'customField')
    assert.deepEqual(targetsOf(sheet, changes), ['skip', 'customField', 'phone', 'customField', 'skip'])
  })

  test('a choice that goes back to the guess leaves nothing in the address', () => {
    const there = withTarget(sheet, {}, 4, 'notes')
    assert.deepEqual(there, { '0.4': 'notes' })
    assert.deepEqual(withTarget(sheet, there, 4, 'skip'), {})
    assert.deepEqual(withSheet(sheet, withSheet(sheet, {}, false), true), {})
  })

  test('an address that somebody has bent falls back to the guess', () => {
    assert.equal(targetOf(sheet, 2, { '0.2': 'password' }), 'phone')
    assert.equal(targetOf(sheet, 99, {}), 'skip')
  })
})

describe('the mapping that is sent', () => {
  const first = sheetOf(['fullName', 'phone'])
  const second = sheetOf(['customField'], {
    index: 1,
    name: 'Izohlar',
    read: false,
    reason: 'no_contacts',
    headerRow: null,
  })

  test('names only the sheets that are read, each with all its columns', () => {
    assert.deepEqual(mappingOf([first, second], {}), [
      {
        sheet: 0,
        headerRow: 3,
        columns: [
          { index: 0, target: 'fullName' },
          { index: 1, target: 'phone' },
        ],
      },
    ])
    assert.deepEqual(
      mappingOf([first, second], { '0': 'leave', '1': 'read' }).map(({ sheet }) => sheet),
      [1],
    )
  })

  test('a sheet that is read without a phone is told', () => {
    assert.deepEqual(sheetsWithoutPhone([first, second], {}), [])
    const changes = withSheet(second, {}, true)
    assert.equal(isRead(second, changes), true)
    assert.deepEqual(sheetsWithoutPhone([first, second], changes), [second])
    assert.deepEqual(sheetsWithoutPhone([first, second], withTarget(second, changes, 0, 'phone')), [])
  })
})

describe('choosing the row of the headings', () => {
  const sheet = sheetOf(['customField', 'phone'])
  const other = sheetOf(['phone'], { index: 1, name: 'Boshqa' })

  test('it is asked for, and what was chosen for the columns of that sheet before is forgotten', () => {
    const before = { ...withTarget(sheet, {}, 0, 'notes'), ...withTarget(other, {}, 0, 'skip') }
    const changes = withHeadingRow(sheet, before, 5)
    assert.deepEqual(movedHeadings([sheet, other], changes), [{ sheet: 0, headerRow: 5 }])
    assert.deepEqual(changes, { '0.headings': '5', '1.0': 'skip' })
    assert.deepEqual(movedHeadings([sheet], withHeadingRow(sheet, {}, null)), [{ sheet: 0, headerRow: null }])
    assert.deepEqual(movedHeadings([sheet], withHeadingRow(sheet, changes, 3)), [])
    assert.deepEqual(movedHeadings([sheet], { '0.headings': '-1' }), [{ sheet: 0, headerRow: null }])
  })

  test('the sheet takes the columns under the new headings, once they are told, and the guess about reading stays', () => {
    const changes = withHeadingRow(sheet, {}, 5)
    const answered = sheetOf(['fullName', 'phone'], { headerRow: 5 })
    const notRead = { ...other, read: false, reason: 'not_chosen' as const }
    const followed = withFollowed([sheet, other], [answered, notRead], changes)
    assert.deepEqual(followed, [answered, other])
    assert.deepEqual(mappingOf(followed, changes)[0], {
      sheet: 0,
      headerRow: 5,
      columns: [
        { index: 0, target: 'fullName' },
        { index: 1, target: 'phone' },
      ],
    })
    assert.deepEqual(withFollowed([sheet], [sheetOf(['phone'], { headerRow: 4 })], changes), [sheet])
  })
})
