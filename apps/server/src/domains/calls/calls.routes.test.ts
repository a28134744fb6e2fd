import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { heldResult, heldTurns, holdCall, reserveCall, surroundings } from '#test/support/held-calls.ts'

let server: TestApp
let us: TestCompany
let them: TestCompany
let nowMs = Date.parse('2026-11-24T09:00:00.000Z')

before(async () => {
  server = await createTestApp(
    { PUBLIC_URL: 'https://muloqot.example' },
    { clock: { now: () => new Date(nowMs) } },
  )
  us = await server.createCompany()
  them = await server.createCompany()
})
after(async () => {
  await server.close()
})

test('a call is read with its names, its timings, its result and what was said', async () => {
  const call = await holdCall(server, us)
  const { status, body } = await server.request(us, 'GET', `/calls/${call.id}`)
  assert.equal(status, 200)
  assert.equal(body.organizationId, us.companyId)
  assert.equal(body.phone, call.phone)
  assert.equal(body.contactName, 'Aziz Karimov')
  assert.equal(body.campaignName, 'Noyabr qarzlari')
  assert.equal(typeof body.agentName, 'string')
  assert.equal(body.isPractice, true)
  assert.equal(body.direction, 'outbound')
  assert.equal(body.state, 'ENDED')
  assert.equal(body.startedAt, '2026-11-24T05:00:00.000Z')
  assert.equal(body.answeredAt, '2026-11-24T05:00:04.000Z')
  assert.equal(body.endedAt, '2026-11-24T05:00:07.000Z')
  assert.equal(body.duration, 3)
  assert.equal(body.callStatus, 'PROMISE_TO_PAY')
  assert.deepEqual(body.result, heldResult)
  assert.deepEqual(body.turns, heldTurns)
})

test('a call that goes on has neither status nor duration, and one that was not recorded has no address', async () => {
  const facts = await surroundings(server, us)
  const live = await reserveCall(server, us, facts, new Date(nowMs))
  const going = (await server.request(us, 'GET', `/calls/${live}`)).body
  assert.deepEqual(
    [going.state, going.callStatus, going.duration, going.recordingUrl, going.turns],
    ['DIALING', null, null, null, []],
  )
  const silent = await holdCall(server, us, { isRecorded: false })
  assert.equal((await server.request(us, 'GET', `/calls/${silent.id}`)).body.recordingUrl, null)
  for (const what of ['waveform', 'recording']) {
    const answer = await server.request(us, 'GET', `/calls/${silent.id}/${what}`)
    assert.deepEqual([answer.status, answer.body.code], [404, 'call.no_recording'])
  }
})

test('the list is the newest first, in pages, and counts what matches', async () => {
  const who = await server.createCompany()
  const old = await holdCall(server, who, { at: '2026-11-01T05:00:00.000Z' })
  const fresh = await holdCall(server, who, { at: '2026-11-20T05:00:00.000Z' })
  const { status, body } = await server.request(who, 'GET', '/calls?limit=1')
  assert.equal(status, 200)
  assert.deepEqual([body.data[0].id, body.total, body.totalPages], [fresh.id, 2, 2])
  const second = (await server.request(who, 'GET', '/calls?limit=1&page=2')).body
  assert.deepEqual(
    second.data.map((call: { id: string }) => call.id),
    [old.id],
  )
  assert.equal('turns' in second.data[0], false)
})

test('filters and search find what they name and nothing else', async () => {
  const who = await server.createCompany()
  // 20:30 UTC is the next day in Tashkent.
  const call = await holdCall(server, who, { at: '2026-11-10T20:30:00.000Z', firstName: 'Gʻulnora' })
  const live = await reserveCall(
    server,
    who,
    await surroundings(server, who, '50%'),
    new Date('2026-11-12T05:00:00.000Z'),
  )
  const find = async (query: string): Promise<string[]> => {
    const { status, body } = await server.request(who, 'GET', `/calls?${query}`)
    assert.equal(status, 200, query)
    assert.equal(body.total, body.data.length)
    return body.data.map(({ id }: { id: string }) => id)
  }
  const cases: [string, string[]][] = [
    [`campaignId=${call.campaignId}`, [call.id]],
    [`contactId=${call.contactId}`, [call.id]],
    [`campaignId=${randomUUID()}`, []],
    ['state=DIALING', [live]],
    ['callStatus=PROMISE_TO_PAY', [call.id]],
    ['callStatus=REFUSED', []],
    ['isPractice=true', [live, call.id]],
    ['isPractice=false', []],
    ['lineKind=practice', [live, call.id]],
    ['dateFrom=2026-11-11&dateTo=2026-11-11', [call.id]],
    ['dateTo=2026-11-10', []],
    ['dateFrom=2026-11-12', [live]],
    [`search=${encodeURIComponent('karimov gʻul')}`, [call.id]],
    [`search=${encodeURIComponent(call.phone.slice(-9))}`, [call.id]],
    [`search=${encodeURIComponent('%')}`, [live]],
    ['search=nobody', []],
  ]
  for (const [query, wanted] of cases) assert.deepEqual(await find(query), wanted, query)
})

for (const query of [
  'page=0',
  'limit=201',
  'callStatus=PENDING',
  'dateFrom=24.11.2026',
  'colour=red',
  'isPractice=1',
]) {
  test(`the list refuses ${query}`, async () => {
    const answer = await server.request(us, 'GET', `/calls?${query}`)
    assert.deepEqual([answer.status, answer.body.code], [400, 'request.invalid'])
  })
}

test('another company finds nothing of ours, also with a token of its own and our ids', async () => {
  const call = await holdCall(server, us)
  for (const path of ['', '/waveform', '/recording']) {
    const answer = await server.request(them, 'GET', `/calls/${call.id}${path}`)
    assert.deepEqual([answer.status, answer.body.code], [404, 'call.not_found'])
  }
  assert.equal((await server.request(them, 'GET', '/calls')).body.total, 0)
  assert.equal((await server.request(them, 'GET', `/calls?campaignId=${call.campaignId}`)).body.total, 0)
})

test('a role that may not read calls cannot listen either', async () => {
  const call = await holdCall(server, us)
  const customer = await server.addUser(us, 'customer')
  for (const path of ['/calls', `/calls/${call.id}`, `/calls/${call.id}/recording`]) {
    const answer = await server.request(customer, 'GET', path)
    assert.deepEqual([answer.status, answer.body.code], [403, 'auth.forbidden'], path)
  }
})

test('what is no id, or nobody’s id, is told apart', async () => {
  assert.equal((await server.request(us, 'GET', '/calls/12')).status, 400)
  assert.equal((await server.request(us, 'GET', `/calls/${randomUUID()}`)).status, 404)
})
