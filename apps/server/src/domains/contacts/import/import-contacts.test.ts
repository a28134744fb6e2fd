import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'

const uploadUrl = '/auto-calling/contacts/upload-excel'
const importsUrl = '/auto-calling/contacts/imports'
const office = await readFile(new URL('../../../../test/fixtures/contacts.xlsx', import.meta.url))

let server: TestApp
let company: TestCompany

before(async () => {
  server = await createTestApp({}, { clock: { now: () => new Date('2026-11-24T08:00:00Z') } })
  company = await server.createCompany()
})
after(async () => {
  await server.close()
})

const upload = async (
  file: Buffer,
  name: string,
  options: { url?: string; field?: string; language?: string } = {},
): Promise<Answer> => {
  const boundary = 'x-boundary-of-a-test'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${options.field ?? 'file'}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return await server.request(company, 'POST', options.url ?? uploadUrl, body, {
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'accept-language': options.language ?? 'en',
    },
  })
}

test('every row of the office file is accounted for, and a second upload says that all are there', async () => {
  const first = await upload(office, 'contacts.xlsx')
  assert.equal(first.status, 201, JSON.stringify(first.body))
  console.log(JSON.stringify(first.body, (k, v) => (k === 'created' ? v.slice(0, 1) : v), 1).slice(0, 9000))
})
