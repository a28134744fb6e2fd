import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { finishCalls, markAnswered, reserveCalls, storeRecording } from './index.ts'

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

let lastPhone = 931_000_000

type Facts = {
  campaignId: string
  agentId: string
  lineId: string
  contactId: string
  phone: string
  contactName: string
}

/** What a call needs around it: a contact in a campaign with its agent and line. */
const surroundings = async (who: TestCompany, firstName = 'Aziz'): Promise<Facts> => {
  const phone = `+998${(lastPhone += 1)}`
  const contact = await server.request(who, 'POST', '/auto-calling/contacts', {
    firstName,
    lastName: 'Karimov',
    phone,
  })
  const campaign = await server.request(who, 'POST', '/auto-calling/campaigns', {
    name: 'Noyabr qarzlari',
    campaignType: 'DEBT_COLLECTION',
    contactIds: [contact.body.id],
  })
  assert.equal(campaign.status, 201)
  const { id, agentId, lineId } = campaign.body
  const contactName = `${firstName} Karimov`
  return { campaignId: id, agentId, lineId, contactId: contact.body.id, phone, contactName }
}

const reserve = async (who: TestCompany, facts: Facts, startedAt: Date): Promise<string> => {
  const { companyId } = who
  const { lineId, ...call } = facts
  const reservation = { companyId, lineId, lineKind: 'practice' as const, voiceInstanceId: 1, startedAt }
  const rows = await server.deps.db.inCompany({ companyId }, async (tx) =>
    reserveCalls(tx, reservation, [{ ...call, agentVersion: 1 }]),
  )
  assert.equal(rows.length, 1)
  return rows[0]?.id ?? ''
}

const turns = [
  { speaker: 'agent' as const, text: 'Assalomu alaykum', startMs: 0, endMs: 1000 },
  { speaker: 'customer' as const, text: 'Vaalaykum assalom', startMs: 1200, endMs: 2000 },
]
const result = {
  promisedAmount: 500_000,
  promisedDate: '2026-11-30',
  callbackAt: null,
  answers: { ok: true },
}
const seconds = (count: number, value: number): Int16Array => new Int16Array(8000 * count).fill(value)
/** Three seconds: the agent at half of full scale, the person at a quarter and only for one second. */
const audio = { left: seconds(3, 16_384), right: seconds(1, 8192), sampleRate: 8000 }
const fileBytes = 44 + 3 * 8000 * 4

/** A whole call that was held and, unless told otherwise, recorded. */
const hold = async (
  who: TestCompany,
  options: { at?: string; firstName?: string; isRecorded?: boolean } = {},
): Promise<Facts & { id: string }> => {
  const { at = '2026-11-24T05:00:00.000Z', firstName, isRecorded = true } = options
  const { companyId } = who
  const facts = await surroundings(who, firstName)
  const startedAt = new Date(at)
  const later = (ms: number): Date => new Date(startedAt.getTime() + ms)
  const id = await reserve(who, facts, startedAt)
  const recording = isRecorded ? await storeRecording(server.deps, { companyId, callId: id }, audio) : null
  await server.deps.db.inCompany({ companyId }, async (tx) => {
    await markAnswered(tx, [{ callId: id, at: later(4000) }])
    await finishCalls(tx, companyId, [
      {
        callId: id,
        callStatus: 'PROMISE_TO_PAY',
        outcome: 'Toʻlashga vaʼda berdi',
        summary: 'Mijoz 30-noyabrgacha toʻlaydi.',
        result,
        startedAt,
        answeredAt: later(4000),
        endedAt: later(7000),
        durationMs: 3000,
        hangupCause: 'agent',
        turns,
        recording,
      },
    ])
  })
  return { ...facts, id }
}

test('a call is read with its names, its timings, its result and what was said', async () => {
  const call = await hold(us)
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
  assert.deepEqual(body.result, result)
  assert.deepEqual(body.turns, turns)
})

test('a call that goes on has neither status nor duration, and one that was not recorded has no address', async () => {
  const facts = await surroundings(us)
  const live = await reserve(us, facts, new Date(nowMs))
  const going = (await server.request(us, 'GET', `/calls/${live}`)).body
  assert.deepEqual(
    [going.state, going.callStatus, going.duration, going.recordingUrl, going.turns],
    ['DIALING', null, null, null, []],
  )
  const silent = await hold(us, { isRecorded: false })
  assert.equal((await server.request(us, 'GET', `/calls/${silent.id}`)).body.recordingUrl, null)
  for (const what of ['waveform', 'recording']) {
    const answer = await server.request(us, 'GET', `/calls/${silent.id}/${what}`)
    assert.deepEqual([answer.status, answer.body.code], [404, 'call.no_recording'])
  }
})

test('the list is the newest first, in pages, and counts what matches', async () => {
  const who = await server.createCompany()
  const old = await hold(who, { at: '2026-11-01T05:00:00.000Z' })
  const fresh = await hold(who, { at: '2026-11-20T05:00:00.000Z' })
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
  const call = await hold(who, { at: '2026-11-10T20:30:00.000Z', firstName: 'Gʻulnora' })
  const live = await reserve(who, await surroundings(who, '50%'), new Date('2026-11-12T05:00:00.000Z'))
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

test('the waveform has peaks of both voices over the length of the recording', async () => {
  const call = await hold(us)
  const { status, body } = await server.request(us, 'GET', `/calls/${call.id}/waveform`)
  assert.equal(status, 200)
  assert.equal(body.durationMs, 3000)
  const [agent, person] = body.peaks as [number[], number[]]
  assert.deepEqual([agent.length, person.length], [1000, 1000])
  assert.deepEqual([agent[0], agent[999]], [50, 50])
  assert.deepEqual([person[0], person[332], person[335]], [25, 25, 0])
})

test('the recording is a stereo WAV, whole or in parts, and HEAD tells of it without sending it', async () => {
  const call = await hold(us)
  const path = `/calls/${call.id}/recording`
  const whole = await server.request(us, 'GET', path)
  assert.equal(whole.status, 200)
  assert.equal(whole.headers['content-type'], 'audio/wav')
  assert.equal(whole.headers['accept-ranges'], 'bytes')
  assert.equal(whole.raw.length, fileBytes)
  assert.equal(whole.raw.toString('latin1', 0, 4), 'RIFF')
  assert.equal(whole.headers['content-disposition'], undefined)
  const part = await server.request(us, 'GET', path, undefined, { headers: { range: 'bytes=44-47' } })
  assert.equal(part.status, 206)
  assert.equal(part.headers['content-range'], `bytes 44-47/${fileBytes}`)
  assert.equal(Number(part.headers['content-length']), 4)
  assert.deepEqual(part.raw, whole.raw.subarray(44, 48))
  const end = await server.request(us, 'GET', path, undefined, { headers: { range: 'bytes=-4' } })
  assert.deepEqual([end.status, end.raw], [206, whole.raw.subarray(-4)])
  const beyond = await server.request(us, 'GET', path, undefined, {
    headers: { range: `bytes=${fileBytes}-` },
  })
  assert.deepEqual([beyond.status, beyond.body.code], [416, 'call.range_not_satisfiable'])
  assert.equal(beyond.headers['content-range'], `bytes */${fileBytes}`)
  const other = { range: 'bytes=0-3', 'if-range': '"another"' }
  assert.equal((await server.request(us, 'GET', path, undefined, { headers: other })).status, 200)
  const known = { 'if-none-match': String(whole.headers.etag) }
  assert.equal((await server.request(us, 'GET', path, undefined, { headers: known })).status, 304)
  const head = await server.app.inject({
    method: 'HEAD',
    url: path,
    headers: { authorization: `Bearer ${us.token}` },
  })
  assert.equal(head.statusCode, 200)
  assert.equal(Number(head.headers['content-length']), fileBytes)
  assert.equal(head.headers['content-type'], 'audio/wav')
  assert.equal(head.rawPayload.length, 0)
  const saved = await server.request(us, 'GET', `${path}?download=true`)
  assert.equal(saved.headers['content-disposition'], `attachment; filename="call-${call.id}.wav"`)
})

test('the signed address plays without a token until it ends, and fits this one call only', async () => {
  const call = await hold(us)
  const another = await hold(us)
  const { recordingUrl } = (await server.request(us, 'GET', `/calls/${call.id}`)).body
  const address = new URL(recordingUrl)
  assert.equal(address.origin, 'https://muloqot.example')
  const play = async (url: string): Promise<number> => (await server.request(null, 'GET', url)).status
  const query = address.searchParams.toString()
  assert.equal(await play(`${address.pathname}?${query}`), 200)
  assert.equal(await play(`${address.pathname}?${query}&download=true`), 200)
  assert.equal(await play(address.pathname), 401)
  assert.equal(await play(`/calls/${another.id}/recording?${query}`), 401)
  for (const [name, value] of [
    ['organizationId', them.companyId],
    ['expires', String(Number(address.searchParams.get('expires')) + 60)],
    ['signature', 'AAAA'],
  ] as const) {
    const changed = new URLSearchParams(query)
    changed.set(name, value)
    assert.equal(await play(`${address.pathname}?${changed.toString()}`), 401, name)
    changed.delete(name)
    assert.equal(await play(`${address.pathname}?${changed.toString()}`), 401, `without ${name}`)
  }
  nowMs += 15 * 60_000 + 1
  assert.equal(await play(`${address.pathname}?${query}`), 401)
})

test('another company finds nothing of ours, also with a token of its own and our ids', async () => {
  const call = await hold(us)
  for (const path of ['', '/waveform', '/recording']) {
    const answer = await server.request(them, 'GET', `/calls/${call.id}${path}`)
    assert.deepEqual([answer.status, answer.body.code], [404, 'call.not_found'])
  }
  assert.equal((await server.request(them, 'GET', '/calls')).body.total, 0)
  assert.equal((await server.request(them, 'GET', `/calls?campaignId=${call.campaignId}`)).body.total, 0)
})

test('a role that may not read calls cannot listen either', async () => {
  const call = await hold(us)
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
