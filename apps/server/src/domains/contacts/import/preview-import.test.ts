import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ImportPreview } from '@muloqot/contract'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { hearEvents, type HeardEvents } from '#test/support/events.ts'
import { importsUrl, upload } from '#test/support/upload.ts'

let server: TestApp
let us: TestCompany
let events: HeardEvents

before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
  events = await hearEvents(server)
  await server.startJobs()
})
after(async () => {
  await events.stop()
  await server.close()
})

const table = `Xodim;Ism;Familiya;Telefon;Ikkinchi telefon;Qarz
Ali;Aziz;Karimov;90 123 45 67;93 765 43 21;1000
Ali;Bobur;Olimov;8 90 123-45-67;;2000
Ali;Jasur;Sodiqov;yoʻq;;3000
`

const preview = async (): Promise<ImportPreview> => {
  const answer = await upload(server, us, table, 'qarzdorlar.csv', { url: `${importsUrl}/preview` })
  assert.equal(answer.status, 201, JSON.stringify(answer.body))
  return answer.body
}

const completed = async (importId: string): Promise<void> => {
  for (let heard = 0; ;) {
    const { body } = await server.request(us, 'GET', `${importsUrl}/${importId}`)
    if (body.state === 'COMPLETED') return
    const isOurs = (event: { payload?: unknown }): boolean =>
      (event.payload as { importId?: string }).importId === importId
    const seen = events.all.filter(isOurs)
    if (seen.length > heard) heard = seen.length
    else await events.waitFor((event) => isOurs(event) && !seen.includes(event))
  }
}

test('a preview tells what each row would become and writes no contact', async () => {
  const { counts, rows, columns } = await preview()
  assert.deepEqual(counts, { rows: 3, create: 1, duplicate: 1, error: 1, changed: 0, complete: true })
  assert.deepEqual(
    rows.map(({ row, outcome, contact }) => [row, outcome, contact.phone]),
    [
      [2, 'create', '+998901234567'],
      [3, 'duplicate', '+998901234567'],
      [4, 'error', 'yoʻq'],
    ],
  )
  assert.deepEqual(
    columns.map(({ header, target }) => [header, target]),
    [
      ['Xodim', 'customField'],
      ['Ism', 'firstName'],
      ['Familiya', 'lastName'],
      ['Telefon', 'phone'],
      ['Ikkinchi telefon', 'customField'],
      ['Qarz', 'customField'],
    ],
  )
  assert.equal((await server.request(us, 'GET', '/auto-calling/contacts')).body.total, 0)
})

test('another mapping is previewed, run as it was chosen, and told live until it is done', async () => {
  const { importId } = await preview()
  const targets = ['skip', 'lastName', 'firstName', 'customField', 'phone', 'customField'] as const
  const mapping = [{ sheet: 0, headerRow: 1, columns: targets.map((target, index) => ({ index, target })) }]
  const again = await server.request(us, 'POST', `${importsUrl}/${importId}/preview`, { mapping })
  assert.equal(again.status, 200)
  assert.deepEqual(
    again.body.rows.map((one: ImportPreview['rows'][number]) => [
      one.row,
      one.outcome,
      one.contact.firstName,
    ]),
    [
      [2, 'create', 'Karimov'],
      [3, 'error', 'Olimov'],
      [4, 'error', 'Sodiqov'],
    ],
  )
  const run = await server.request(us, 'POST', `${importsUrl}/${importId}/run`, { mapping })
  assert.equal(run.status, 202)
  assert.equal(run.headers.location, `${importsUrl}/${importId}`)
  const twice = await server.request(us, 'POST', `${importsUrl}/${importId}/run`, { mapping })
  assert.deepEqual([twice.status, twice.body.code], [409, 'import.wrong_state'])
  await completed(importId)
  const { body } = await server.request(us, 'GET', `/auto-calling/contacts`)
  assert.deepEqual(
    body.data.map((one: Record<string, unknown>) => [one.firstName, one.lastName, one.phone, one.customData]),
    [['Karimov', 'Aziz', '+998937654321', { Telefon: '90 123 45 67', Qarz: 1000 }]],
  )
})

test('a mapping that makes no sense is refused field by field', async () => {
  const { importId } = await preview()
  const mapping = [{ sheet: 0, headerRow: 0, columns: [{ index: 0, target: 'wife' }] }]
  const { status, body } = await server.request(us, 'POST', `${importsUrl}/${importId}/run`, { mapping })
  assert.equal(status, 400)
  assert.deepEqual(
    body.errors.map(({ path }: { path: string }) => path),
    ['body.mapping.0.headerRow', 'body.mapping.0.columns.0.target'],
  )
})

const foreign = `Hisobot;;;
Fam;Ad;Nomre;Borc
Karimov;Aziz;90 123 45 67;1000
`

test('headings in a row that was not recognised give the fields their names, in the preview and in the contacts', async () => {
  const first = await upload(server, us, foreign, 'xalq.csv', { url: `${importsUrl}/preview` })
  const { importId, sheets } = first.body
  assert.equal(sheets[0].headerRow, null)
  const guess = [{ sheet: 0, headerRow: 2 }]
  const again = await server.request(us, 'POST', `${importsUrl}/${importId}/preview`, { mapping: guess })
  assert.deepEqual(again.body.counts, {
    rows: 1,
    create: 1,
    duplicate: 0,
    error: 0,
    changed: 0,
    complete: true,
  })
  assert.equal(again.body.sheets[0].headerRow, 2)
  assert.deepEqual(
    again.body.columns.map((one: ImportPreview['columns'][number]) => [one.header, one.sample, one.target]),
    [
      ['Fam', 'Karimov', 'firstName'],
      ['Ad', 'Aziz', 'lastName'],
      ['Nomre', '90 123 45 67', 'phone'],
      ['Borc', '1000', 'customField'],
    ],
  )
  const targets = ['lastName', 'firstName', 'phone', 'customField'] as const
  const mapping = [{ sheet: 0, headerRow: 2, columns: targets.map((target, index) => ({ index, target })) }]
  assert.equal((await server.request(us, 'POST', `${importsUrl}/${importId}/run`, { mapping })).status, 202)
  await completed(importId)
  const { body } = await server.request(us, 'GET', '/auto-calling/contacts?search=901234567')
  assert.deepEqual(
    body.data.map((one: Record<string, unknown>) => [one.firstName, one.lastName, one.customData]),
    [['Aziz', 'Karimov', { Borc: 1000 }]],
  )
})
