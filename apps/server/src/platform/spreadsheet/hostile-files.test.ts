import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { suite, test } from 'node:test'
import { CFB } from '@e965/xlsx'
import { buildWorkbook, workbookParts } from '#test/support/workbook.ts'
import { buildZip, type ZipPart } from '#test/support/zip.ts'
import { openSpreadsheet } from './open-spreadsheet.ts'
import type { SpreadsheetProblem } from './spreadsheet-error.ts'

const fixture = async (name: string): Promise<Buffer> =>
  await readFile(new URL(`../../../test/fixtures/${name}`, import.meta.url))

const MEGABYTE = 1024 * 1024

/** Reads everything and says what went wrong; more than two seconds or 200 MB is a failure of its own. */
const refusal = async (file: Buffer): Promise<SpreadsheetProblem | 'read'> => {
  const begun = performance.now()
  const before = process.memoryUsage().rss
  let problem: SpreadsheetProblem | 'read' = 'read'
  try {
    const book = await openSpreadsheet(file)
    try {
      for (const index of book.sheets.keys()) for await (const _ of book.rows(index)) continue
    } finally {
      await book.close()
    }
  } catch (error) {
    problem = (error as { problem: SpreadsheetProblem }).problem
  }
  assert.ok(performance.now() - begun < 2_000, 'too slow')
  assert.ok(process.memoryUsage().rss - before < 200 * MEGABYTE, 'too much memory')
  return problem
}

const row = '<row r="1"><c r="A1"><v>1</v></c></row>'
const withSheet = (content: Buffer | string, claims: ZipPart['claims'] = {}): Buffer =>
  buildZip(workbookParts({ rows: row, extra: [{ name: 'xl/worksheets/first.xml', content, claims }] }))

/** A real old workbook with the record that says "encrypted" behind its first one. */
const encryptedXls = async (): Promise<Buffer> => {
  const file = CFB.read(await fixture('office.xls'), { type: 'buffer' })
  const book = Buffer.from(CFB.find(file, '/Workbook')?.content ?? [])
  const firstEnd = 4 + book.readUInt16LE(2)
  const filePass = Buffer.alloc(4 + 54)
  filePass.writeUInt16LE(0x2f, 0)
  filePass.writeUInt16LE(54, 2)
  filePass.writeUInt16LE(1, 4)
  filePass.writeUInt16LE(1, 6)
  filePass.writeUInt16LE(1, 8)
  const copy = CFB.utils.cfb_new()
  CFB.utils.cfb_add(
    copy,
    '/Workbook',
    Buffer.concat([book.subarray(0, firstEnd), filePass, book.subarray(firstEnd)]),
  )
  return Buffer.from(CFB.write(copy, { type: 'buffer' }) as Buffer)
}

const encryptedXlsx = (): Buffer => {
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, '/EncryptionInfo', Buffer.alloc(200))
  CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(5_000, 7))
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Buffer)
}

suite('files that are bombs', () => {
  test('a thousand times more zeros than bytes', async () => {
    assert.equal(await refusal(withSheet(Buffer.alloc(300 * MEGABYTE))), 'bomb')
  })
  test('an entry that inflates to more than it declares', async () => {
    const content = `<worksheet><sheetData>${row}${' '.repeat(50 * MEGABYTE)}</sheetData></worksheet>`
    assert.equal(await refusal(withSheet(content, { size: 1_000 })), 'bomb')
  })
  test('ten thousand entries', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({ name: `a/${at}`, content: '' }))
    assert.equal(await refusal(buildZip([...workbookParts({ rows: row }), ...many])), 'bomb')
  })
  test('entities that multiply', async () => {
    const laughs =
      '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>'
    assert.equal(await refusal(withSheet(laughs)), 'bomb')
  })
  test('an external entity', async () => {
    const outside = '<!DOCTYPE l SYSTEM "file:///etc/passwd"><worksheet/>'
    assert.equal(await refusal(withSheet(outside)), 'bomb')
  })
  test('XML that nests without end', async () => {
    assert.equal(await refusal(withSheet(`<worksheet>${'<a>'.repeat(100_000)}`)), 'bomb')
  })
  test('one cell without end', async () => {
    const text = Array.from({ length: 400_000 }, (_, at) => at.toString(36)).join(' ')
    assert.equal(
      await refusal(buildWorkbook({ rows: `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>` })),
      'bomb',
    )
  })
  test('an .ods row that repeats a million times with a value', async () => {
    const cell =
      '<table:table-row table:number-rows-repeated="9000000"><table:table-cell office:value-type="float" office:value="1"/></table:table-row>'
    const content = `<office:document-content xmlns:office="o" xmlns:table="t"><office:body><office:spreadsheet><table:table table:name="a">${cell}</table:table></office:spreadsheet></office:body></office:document-content>`
    const file = buildZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', content },
    ])
    assert.equal(await refusal(file), 'bomb')
  })
  test('many cells that point to one long text', async () => {
    const cells = '<c t="s"><v>0</v></c>'.repeat(100)
    const file = buildWorkbook({
      rows: `<row>${cells}</row>`,
      sharedStrings: `<si><t>${'uzun '.repeat(6_000)}</t></si>`,
    })
    assert.equal(await refusal(file), 'too_large')
  })
  test('more columns than a list of people has', async () => {
    assert.equal(
      await refusal(buildWorkbook({ rows: '<row r="1"><c r="XFD1"><v>1</v></c></row>' })),
      'too_large',
    )
  })
})

suite('files that are locked', () => {
  test('.xlsx with a password', async () => assert.equal(await refusal(encryptedXlsx()), 'encrypted'))
  test('.xls with a password', async () => assert.equal(await refusal(await encryptedXls()), 'encrypted'))
  test('an encrypted ZIP entry', async () =>
    assert.equal(await refusal(withSheet('x', { flags: 0x801 })), 'encrypted'))
  test('.ods with a password', async () => {
    const manifest =
      '<m:manifest xmlns:m="m"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>'
    const file = buildZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', content: 'scrambled' },
      { name: 'META-INF/manifest.xml', content: manifest },
    ])
    assert.equal(await refusal(file), 'encrypted')
  })
})

suite('files that are damaged or something else', () => {
  test('cut off at every tenth of their length', async () => {
    for (const name of ['office.xlsx', 'office.ods', 'office.xls']) {
      const whole = await fixture(name)
      for (let part = 1; part < 10; part++) {
        const problem = await refusal(whole.subarray(0, Math.floor((whole.length * part) / 10)))
        assert.ok(problem !== 'read' || name === 'office.xls', `${name} ${part}/10: ${problem}`)
        assert.ok(['corrupt', 'read', 'not_spreadsheet'].includes(problem), `${name} ${part}/10: ${problem}`)
      }
    }
  })
  test('a checksum that does not match', async () => {
    const sheet = `<worksheet><sheetData>${row}</sheetData></worksheet>`
    assert.equal(await refusal(withSheet(sheet, { crc: 1 })), 'corrupt')
  })
  test('XML that ends too early', async () => {
    assert.equal(await refusal(withSheet(`<worksheet><sheetData>${row}`)), 'corrupt')
  })
  test('nothing at all', async () => assert.equal(await refusal(Buffer.alloc(0)), 'empty'))
  test('blanks', async () => assert.equal(await refusal(Buffer.from(' \n\n ')), 'empty'))
  for (const [name, bytes] of [
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n')],
    ['a web page', Buffer.from('<!DOCTYPE html><table><tr><td>1')],
    ['JSON', Buffer.from('{"phone": "901234567"}')],
    ['noise', Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 256))],
  ] as const) {
    test(name, async () => assert.equal(await refusal(bytes), 'not_spreadsheet'))
  }
  test('a ZIP in a ZIP', async () => {
    const inner = buildZip([{ name: 'a', content: 'b' }])
    assert.equal(await refusal(buildZip([{ name: 'inner.zip', content: inner }])), 'not_spreadsheet')
  })
})
