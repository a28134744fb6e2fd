import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { suite, test } from 'node:test'
import { utils, write } from '@e965/xlsx'
import { buildWorkbook } from '#test/support/workbook.ts'
import { buildZip } from '#test/support/zip.ts'
import type { SheetRow, Spreadsheet } from './cells.ts'
import { openSpreadsheet } from './open-spreadsheet.ts'

const fixture = async (name: string): Promise<Buffer> =>
  await readFile(new URL(`../../../test/fixtures/${name}`, import.meta.url))

const rowsOf = async (book: Spreadsheet, sheet = 0): Promise<SheetRow[]> => {
  const rows: SheetRow[] = []
  for await (const row of book.rows(sheet)) rows.push(row)
  return rows
}

const read = async (file: Buffer, sheet = 0): Promise<[number, ...unknown[]][]> => {
  const book = await openSpreadsheet(file)
  try {
    return (await rowsOf(book, sheet)).map((row) => [row.row, ...row.cells])
  } finally {
    await book.close()
  }
}

const date = (day: string, time?: string): unknown =>
  time ? { kind: 'date', date: day, time } : { kind: 'date', date: day }

const officeRows = (paid: [unknown, unknown]): unknown[] => [
  [1, 'Исми', 'Фамилияси', 'Телефон рақами', 'Туғилган санаси', 'Қарзи', 'Тўладими', 'Вақт', 'Изоҳ'],
  [2, 'Anvar', 'Karimov', 998901234567, date('1985-03-15'), 2500, paid[0], '09:30:00', 'birinchi\nqator'],
  [
    3,
    'Лола',
    'Эргашева',
    '90 765 43 21',
    date('2000-12-31', '18:30:00'),
    { kind: 'error', code: '#DIV/0!' },
    paid[1],
    null,
    '=1+1',
  ],
  [6, 'Oydin', 'Saidova', '8 93 111-22-33', '15.03.1985', 0.5, null, null, 'qalin va oddiy'],
  [8, 'Жами'],
]

suite('the same table out of three offices', () => {
  // LibreOffice writes TRUE as the number 1 into .ods
  for (const [name, format, paid] of [
    ['office.xlsx', 'xlsx', [true, false]],
    ['office.xls', 'xls', [true, false]],
    ['office.ods', 'ods', [1, 0]],
  ] as const) {
    test(name, async () => {
      const book = await openSpreadsheet(await fixture(name))
      assert.equal(book.format, format)
      assert.deepEqual(book.sheets, [
        { name: 'Мижозлар', hidden: false },
        { name: 'Yashirin', hidden: true },
        { name: 'Boʻsh', hidden: false },
      ])
      const rows = await rowsOf(book)
      assert.deepEqual(
        rows.map((row) => [row.row, ...row.cells]),
        officeRows([...paid]),
      )
      assert.deepEqual(await rowsOf(book, 2), [])
      await book.close()
    })
  }

  test('Excel 5, whose texts are in a code page', async () => {
    const book = utils.book_new(
      utils.aoa_to_sheet([
        ['Ism', 'Telefon'],
        ['Ali', '901234567'],
      ]),
      'Bir',
    )
    const file: Buffer = write(book, { type: 'buffer', bookType: 'biff5' })
    assert.deepEqual(await read(file), [
      [1, 'Ism', 'Telefon'],
      [2, 'Ali', '901234567'],
    ])
  })
})

const dateStyles = `<numFmts><numFmt numFmtId="170" formatCode="[$-419]d\\ mmmm\\ yyyy"/><numFmt numFmtId="171" formatCode="#,##0&quot; soʻm (day)&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="20"/></cellXfs>`

suite('xlsx as it comes', () => {
  test('shared texts behind the sheet, rich text without readings, escapes, inline texts', async () => {
    const file = buildWorkbook({
      rows: '<row r="2"><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c><c r="D2" t="s"><v>0</v></c></row>',
      sharedStrings:
        '<si><t>x_x000D_y &amp; z</t></si><si><r><t>Qa</t></r><r><t>lin</t></r><rPh sb="0"><t>reading</t></rPh></si>',
    })
    assert.deepEqual(await read(file), [[2, null, 'Qalin', 'a b', 'x\ry & z']])
  })

  test('the first rows do not wait for the shared texts of the last ones', async () => {
    const texts = Array.from({ length: 20_000 }, (_, at) => `<si><t>matn ${at}</t></si>`)
    const rows = texts.map((_, at) => `<row r="${at + 1}"><c t="s"><v>${at}</v></c></row>`)
    const whole = buildWorkbook({ rows: rows.join(''), sharedStrings: texts.join('') })
    assert.deepEqual((await read(whole)).at(-1), [20_000, 'matn 19999'])
    const book = await openSpreadsheet(
      buildWorkbook({ rows: rows.join(''), sharedStrings: `${texts.join('')}</broken>` }),
    )
    for await (const row of book.rows(0)) {
      assert.deepEqual(row, { row: 1, cells: ['matn 0'] })
      break
    }
    await assert.rejects(rowsOf(book), { problem: 'corrupt' })
    await book.close()
  })

  test('shared texts that are empty or missing are empty cells', async () => {
    const cell = (index: number): string => `<c t="s"><v>${index}</v></c>`
    const file = buildWorkbook({
      rows: `<row>${cell(1)}${cell(0)}${cell(9)}</row><row>${cell(1)}</row><row>${cell(0)}</row>`,
      sharedStrings: '<si><t>bir</t></si><si><t></t></si>',
    })
    assert.deepEqual(await read(file), [
      [1, null, 'bir'],
      [3, 'bir'],
    ])
  })

  test('rows and cells without addresses follow one another', async () => {
    const file = buildWorkbook({
      rows: '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>',
    })
    assert.deepEqual(await read(file), [
      [1, 1, null, 3],
      [3, 4],
    ])
  })

  test('prefixed and strict namespaces', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    const file = buildWorkbook({
      rows: '',
      extra: [
        {
          name: 'xl/worksheets/first.xml',
          content:
            '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>ha</x:t></x:is></x:c><x:c r="B1" t="d"><x:v>1985-03-15T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        },
        {
          name: 'xl/_rels/workbook.xml.rels',
          content: `<Relationships><Relationship Id="s1" Type="${strict}/worksheet" Target="/xl/worksheets/first.xml"/></Relationships>`,
        },
        {
          name: 'xl/workbook.xml',
          content: `<x:workbook xmlns:x="m" xmlns:q="${strict}"><x:sheets><x:sheet name="Bir" sheetId="1" q:id="s1"/></x:sheets></x:workbook>`,
        },
      ],
    })
    assert.deepEqual(await read(file), [[1, 'ha', date('1985-03-15')]])
  })

  for (const [epoch, workbook, serial] of [
    ['1900', '', 31_121],
    ['1904', 'date1904="1"', 31_121 - 1_462],
  ] as const) {
    test(`dates by built-in and custom formats, counted from ${epoch}`, async () => {
      const cells = [1, 2, 3].map((style) => `<c s="${style}"><v>${serial}</v></c>`).join('')
      const file = buildWorkbook({
        rows: `<row>${cells}<c s="4"><v>0.5</v></c></row>`,
        styles: dateStyles,
        workbook,
      })
      assert.deepEqual(await read(file), [[1, date('1985-03-15'), date('1985-03-15'), serial, '12:00:00']])
    })
  }

  test('the sheet of another relationship is found by it, in the order of the tabs', async () => {
    const book = await openSpreadsheet(await fixture('contacts.xlsx'))
    assert.deepEqual(
      book.sheets.map((sheet) => sheet.name),
      ['Qarzdorlar', 'Izohlar'],
    )
    assert.equal((await rowsOf(book)).length, 323)
    assert.deepEqual(await rowsOf(book, 1), [{ row: 1, cells: ['Bu varaqda kontakt yoʻq'] }])
  })

  test('a million styled rows without a value are nothing', { timeout: 20_000 }, async () => {
    const empty = Array.from(
      { length: 1_048_000 },
      (_, at) => `<row r="${at + 2}" s="1" customFormat="1"/>`,
    ).join('')
    const file = buildWorkbook({ rows: `<row r="1"><c t="b"><v>1</v></c></row>${empty}`, styles: dateStyles })
    assert.deepEqual(await read(file), [[1, true]])
  })
})

suite('csv', () => {
  const table = 'Ism;Telefon;Izoh\r\nЛола;901234567;"bir; ""ikki""\r\nuch"\r\n\r\nAli;8 90 1;\r\n'
  const rows = [
    [1, 'Ism', 'Telefon', 'Izoh'],
    [2, 'Лола', 901234567, 'bir; "ikki"\r\nuch'],
    [4, 'Ali', '8 90 1', null],
  ]
  const windows1251 = Buffer.from(
    Array.from(table, (char) => (char >= 'А' && char <= 'я' ? char.charCodeAt(0) - 848 : char.charCodeAt(0))),
  )
  const utf16be = Buffer.from(`\ufeff${table}`, 'utf16le').swap16()
  for (const [name, file] of [
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${table}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${table}`, 'utf16le')],
    ['UTF-16 BE', utf16be],
    ['UTF-16 without a mark', Buffer.from(table.replace('Лола', 'Lola'), 'utf16le')],
    ['Windows-1251', windows1251],
    ['tabs', Buffer.from(table.replaceAll(';', '\t').replace('bir\t', 'bir;'))],
    ['commas', Buffer.from(table.replaceAll(';', ',').replace('bir,', 'bir;'))],
    ['sep=', Buffer.from(`sep=;\r\n${table}`)],
  ] as const) {
    test(name, async () => {
      const expected =
        name === 'UTF-16 without a mark'
          ? rows.map((row) => row.map((cell) => (cell === 'Лола' ? 'Lola' : cell)))
          : rows
      assert.deepEqual(await read(file), expected)
    })
  }

  test('only what stays the same digit for digit becomes a number', async () => {
    assert.deepEqual(await read(Buffer.from('007,1.50,1.5,-3,1234567890123456,+998901234567,1e5')), [
      [1, '007', '1.50', 1.5, -3, '1234567890123456', '+998901234567', '1e5'],
    ])
  })

  test('one column of numbers without a delimiter', async () => {
    assert.deepEqual(await read(Buffer.from('+998901234567\n+998901234568\n')), [
      [1, '+998901234567'],
      [2, '+998901234568'],
    ])
  })
})

test('the name does not matter, the content does: a document in a ZIP is no table', async () => {
  const file = buildZip([{ name: 'word/document.xml', content: '<w/>' }])
  await assert.rejects(read(file), { problem: 'not_spreadsheet' })
})
