import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { hearEvents, type HeardEvents } from '#test/support/events.ts'
import { campaignsPath, createCampaign } from '#test/support/campaigns.ts'
import { importsUrl, upload } from '#test/support/upload.ts'
import { continueImport } from './run-import.ts'

let server: TestApp
let events: HeardEvents

before(async () => {
  server = await createTestApp()
  events = await hearEvents(server)
})
after(async () => {
  await events.stop()
  await server.close()
})

const path = '/auto-calling/contacts'

/** Rows of which every tenth has no number that can be called. */
const rowsOf = (count: number, first = 0): string =>
  Array.from({ length: count }, (_, at) => {
    const number = 937_000_000 + first + at
    return `Ism${at};Familiya${at};${at % 10 === 9 ? 'yoʻq' : number}\n`
  }).join('')
const tableOf = (count: number, first = 0): string => `Ism;Familiya;Telefon\n${rowsOf(count, first)}`

const read = async (who: TestCompany, id: string) =>
  (await server.request(who, 'GET', `${importsUrl}/${id}`)).body
const total = async (who: TestCompany): Promise<number> =>
  (await server.request(who, 'GET', `${path}?limit=1`)).body.total

test('a big file answers 202 with the address to read, and its job stores every row that can be stored', async () => {
  const us = await server.createCompany()
  const answer = await upload(server, us, tableOf(6_000), 'katta.csv')
  assert.equal(answer.status, 202)
  assert.equal(answer.headers.location, `${importsUrl}/${answer.body.importId}`)
  assert.equal(answer.body.state, 'QUEUED')
  await continueImport(server.deps, us.companyId, answer.body.importId)
  const done = await read(us, answer.body.importId)
  assert.deepEqual([done.state, done.rows, done.success, done.failed], ['COMPLETED', 6_000, 5_400, 600])
  assert.equal(done.progress, 1)
  assert.equal(await total(us), 5_400)
  await continueImport(server.deps, us.companyId, answer.body.importId)
  assert.equal(await total(us), 5_400, 'a job that is run once more does nothing')
  const told = events.all.filter(
    ({ payload }) => (payload as { importId?: string }).importId === answer.body.importId,
  )
  assert.ok(told.length >= 2, 'its beginning and its end are told')
})

test('past a thousand the answer is cut, and the report has every row', async () => {
  const us = await server.createCompany()
  const { status, body } = await upload(server, us, tableOf(2_000), 'a.csv')
  assert.equal(status, 201)
  assert.deepEqual([body.success, body.created.length, body.failed], [1_800, 1_000, 200])
  const whole = await server.request(us, 'GET', body.reportUrl)
  assert.equal(whole.headers['content-type'], 'text/csv; charset=utf-8')
  const lines = whole.raw.toString().trimEnd().split('\r\n')
  assert.equal(lines.length, 1 + 2_000)
  assert.equal(
    lines[1],
    '11,,not imported,Telefon,yoʻq,There is no phone number here: Telefon,Ism9,Familiya9,yoʻq,,',
  )
  assert.equal(lines.at(-1), ',,imported,,,,Ism1998,Familiya1998,+998937001998,,')
  const problems = await server.request(us, 'GET', `${importsUrl}/${body.importId}/report`, undefined, {
    headers: { 'accept-language': 'uz' },
  })
  const mended = problems.raw.toString().trimEnd().split('\r\n')
  assert.equal(mended.length, 1 + 200)
  assert.match(mended[1] ?? '', /^11;;yuklanmadi;Telefon;yoʻq;/)
})

test('of the same file sent many times at once each contact is there once, and every row is accounted for', async () => {
  const us = await server.createCompany()
  const answers = await Promise.all(
    Array.from({ length: 5 }, async () => await upload(server, us, tableOf(300), 'a.csv')),
  )
  for (const { status, body } of answers) {
    assert.equal(status, 201, JSON.stringify(body))
    assert.deepEqual([body.rows, body.success + body.failed], [300, 300])
    assert.equal(body.failedContacts.length, body.failed)
  }
  assert.equal(
    answers.reduce((sum, { body }) => sum + body.success, 0),
    270,
  )
  assert.equal(await total(us), 270)
})

test('two runners of one import do not store anything twice', async () => {
  const us = await server.createCompany()
  const { importId } = (await upload(server, us, tableOf(7_000), 'a.csv')).body
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      await continueImport(server.deps, us.companyId, importId)
    }),
  )
  const done = await read(us, importId)
  assert.deepEqual([done.state, done.rows, done.success], ['COMPLETED', 7_000, 6_300])
  assert.equal(await total(us), 6_300)
})

test('a cancelled import stops, says so, and can be undone', async () => {
  const us = await server.createCompany()
  const { importId } = (await upload(server, us, tableOf(6_000), 'a.csv')).body
  const cancelled = await server.request(us, 'POST', `${importsUrl}/${importId}/cancel`)
  assert.equal(cancelled.status, 200)
  await continueImport(server.deps, us.companyId, importId)
  const after_ = await read(us, importId)
  assert.deepEqual([after_.state, after_.rows], ['CANCELLED', 0])
  assert.equal((await server.request(us, 'POST', `${importsUrl}/${importId}/undo`)).status, 200)
})

test('an import is undone whole, but for who was called or stands in a running campaign; counters stay right', async () => {
  const us = await server.createCompany()
  const { body } = await upload(server, us, tableOf(60), 'a.csv')
  const ids: string[] = body.created.map(({ id }: { id: string }) => id)
  const waiting = await createCampaign(server, us, { contactIds: ids.slice(0, 3) })
  const running = await createCampaign(server, us, { contactIds: ids.slice(10, 12) })
  await server.request(us, 'POST', `${campaignsPath}/${running.id}/start`)
  await server.deps.db.inCompany(us, async (tx) => {
    await tx
      .updateTable('contacts')
      .set({ isCalled: true })
      .where('id', '=', ids[20] ?? '')
      .execute()
  })
  const undone = await server.request(us, 'POST', `${importsUrl}/${body.importId}/undo`)
  assert.equal(undone.status, 200)
  assert.deepEqual(undone.body.undone, { removed: 51, kept: 3 })
  assert.equal(await total(us), 3)
  const campaign = (await server.request(us, 'GET', `${campaignsPath}/${waiting.id}`)).body
  assert.deepEqual([campaign.totalContacts, campaign.campaignContacts.length], [0, 0])
  const twice = await server.request(us, 'POST', `${importsUrl}/${body.importId}/undo`)
  assert.deepEqual([twice.status, twice.body.code], [409, 'import.wrong_state'])
  assert.equal((await upload(server, us, tableOf(60), 'a.csv')).body.success, 51, 'it can be imported again')
})
