import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { heldFileBytes, holdCall } from '#test/support/held-calls.ts'

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

test('the waveform has peaks of both voices over the length of the recording', async () => {
  const call = await holdCall(server, us)
  const { status, body } = await server.request(us, 'GET', `/calls/${call.id}/waveform`)
  assert.equal(status, 200)
  assert.equal(body.durationMs, 3000)
  const [agent, person] = body.peaks as [number[], number[]]
  assert.deepEqual([agent.length, person.length], [1000, 1000])
  assert.deepEqual([agent[0], agent[999]], [50, 50])
  assert.deepEqual([person[0], person[332], person[335]], [25, 25, 0])
})

test('the recording is a stereo WAV, whole or in parts, and HEAD tells of it without sending it', async () => {
  const call = await holdCall(server, us)
  const path = `/calls/${call.id}/recording`
  const whole = await server.request(us, 'GET', path)
  assert.equal(whole.status, 200)
  assert.equal(whole.headers['content-type'], 'audio/wav')
  assert.equal(whole.headers['accept-ranges'], 'bytes')
  assert.equal(whole.raw.length, heldFileBytes)
  assert.equal(whole.raw.toString('latin1', 0, 4), 'RIFF')
  assert.equal(whole.headers['content-disposition'], undefined)
  const part = await server.request(us, 'GET', path, undefined, { headers: { range: 'bytes=44-47' } })
  assert.equal(part.status, 206)
  assert.equal(part.headers['content-range'], `bytes 44-47/${heldFileBytes}`)
  assert.equal(Number(part.headers['content-length']), 4)
  assert.deepEqual(part.raw, whole.raw.subarray(44, 48))
  const end = await server.request(us, 'GET', path, undefined, { headers: { range: 'bytes=-4' } })
  assert.deepEqual([end.status, end.raw], [206, whole.raw.subarray(-4)])
  const beyond = await server.request(us, 'GET', path, undefined, {
    headers: { range: `bytes=${heldFileBytes}-` },
  })
  assert.deepEqual([beyond.status, beyond.body.code], [416, 'call.range_not_satisfiable'])
  assert.equal(beyond.headers['content-range'], `bytes */${heldFileBytes}`)
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
  assert.equal(Number(head.headers['content-length']), heldFileBytes)
  assert.equal(head.headers['content-type'], 'audio/wav')
  assert.equal(head.rawPayload.length, 0)
  const saved = await server.request(us, 'GET', `${path}?download=true`)
  assert.equal(saved.headers['content-disposition'], `attachment; filename="call-${call.id}.wav"`)
})

test('the signed address plays without a token until it ends, and fits this one call only', async () => {
  const call = await holdCall(server, us)
  const another = await holdCall(server, us)
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
    ['reader', `user:${them.userId}`],
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
