import assert from 'node:assert/strict'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { importsUrl, upload } from '#test/support/upload.ts'
import { workbookParts } from '#test/support/workbook.ts'
import { buildZip, type ZipPart } from '#test/support/zip.ts'

let server: TestApp
let us: TestCompany

before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
})
after(async () => {
  await server.close()
})

const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>Aziz</t></is></c><c r="B1"><v>901234567</v></c></row>'
const workbook = (content: Buffer | string, claims: ZipPart['claims'] = {}): Buffer =>
  buildZip(workbookParts({ rows: row, extra: [{ name: 'xl/worksheets/first.xml', content, claims }] }))
const office = await readFile(new URL('../../../../test/fixtures/contacts.xlsx', import.meta.url))
const damaged = Buffer.from(office)
damaged.fill(0x5a, 3_000, 3_400)

const files: [what: string, name: string, file: Buffer | string, status: number, code: string][] = [
  ['nothing', 'a.xlsx', '', 400, 'import.file_empty'],
  ['a bomb', 'a.xlsx', workbook(Buffer.alloc(64 * 1024 * 1024)), 422, 'import.bomb'],
  ['a lie about its size', 'a.xlsx', workbook(row.repeat(9_000), { size: 500 }), 422, 'import.bomb'],
  ['half of a workbook', 'a.xlsx', office.subarray(0, 12_000), 422, 'import.corrupt'],
  ['a damaged workbook', 'a.xlsx', damaged, 422, 'import.corrupt'],
  ['a password', 'a.xlsx', workbook(row, { flags: 0x801 }), 422, 'import.encrypted'],
  ['a picture', 'a.xlsx', Buffer.from('ffd8ffe000104a464946000101', 'hex'), 415, 'import.not_spreadsheet'],
  ['a sentence', 'a.xlsx', 'this is not a workbook', 415, 'import.not_spreadsheet'],
  ['a page', 'a.xls', '<html><table><tr><td>1</td></tr></table></html>', 415, 'import.not_spreadsheet'],
  [
    'another office file',
    'a.docx',
    buildZip([{ name: 'word/document.xml', content: '<w/>' }]),
    415,
    'import.not_spreadsheet',
  ],
]
for (const [what, name, file, status, code] of files) {
  test(`${what} as ${name} is a ${status} in less than two seconds, and leaves nothing`, async () => {
    const begun = performance.now()
    for (const url of [undefined, `${importsUrl}/preview`]) {
      const answer = await upload(server, us, file, name, url === undefined ? {} : { url })
      assert.deepEqual([answer.status, answer.body.code], [status, code])
    }
    assert.ok(performance.now() - begun < 2_000, 'too slow')
    assert.equal((await server.request(us, 'GET', importsUrl)).body.total, 0)
    assert.equal((await server.request(us, 'GET', '/auto-calling/contacts')).body.total, 0)
    const kept = await readdir(join(server.dataDir, 'files', 'imports')).catch(() => [])
    assert.deepEqual(kept, [])
  })
}

test('the reason is told in the language of who asks', async () => {
  const said = await Promise.all(
    ['uz', 'ru', 'en'].map(
      async (language) => (await upload(server, us, 'x', 'a.xlsx', { language })).body.detail,
    ),
  )
  assert.deepEqual(said, [
    'Bu .xlsx, .xls, .ods yoki .csv jadval emas.',
    'Это не таблица .xlsx, .xls, .ods или .csv.',
    'This is not an .xlsx, .xls, .ods or .csv table.',
  ])
})

test('without a file, or in another field, nothing is imported', async () => {
  const elsewhere = await upload(server, us, office, 'a.xlsx', { field: 'document' })
  assert.deepEqual([elsewhere.status, elsewhere.body.code], [400, 'import.no_file'])
  const json = await server.request(us, 'POST', '/auto-calling/contacts/upload-excel', {})
  assert.deepEqual([json.status, json.body.code], [400, 'import.no_file'])
})

test('a text table that calls itself a workbook is read all the same', async () => {
  const fresh = await server.createCompany()
  const answer = await upload(server, fresh, 'Ism;Telefon\nAziz;90 123 45 67\n', 'export.xls')
  assert.deepEqual([answer.status, answer.body.format, answer.body.success], [201, 'csv', 1])
})

test('who may only read contacts may not import, and another company sees nothing of ours', async () => {
  const member = await server.addUser(us, 'member')
  assert.equal((await upload(server, member, office, 'a.xlsx')).status, 403)
  const them = await server.createCompany()
  const { importId } = (await upload(server, them, office, 'a.xlsx')).body
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/report'],
    ['POST', '/undo'],
    ['POST', '/cancel'],
  ] as const) {
    const answer = await server.request(us, method, `${importsUrl}/${importId}${path}`)
    assert.deepEqual([answer.status, answer.body.code], [404, 'import.not_found'], `${method} ${path}`)
  }
})
