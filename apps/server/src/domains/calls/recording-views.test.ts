import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { holdCall } from '#test/support/held-calls.ts'
import { auditOf } from '#test/support/signing-in.ts'

let server: TestApp
let us: TestCompany

before(async () => {
  server = await createTestApp({ PUBLIC_URL: 'https://muloqot.example' })
  us = await server.createCompany()
})
after(async () => {
  await server.close()
})

/** Who has listened to a call, in the order in which it was written down. */
const listeners = async (callId: string): Promise<(string | null)[]> =>
  (await auditOf(server, us.companyId))
    .filter((row) => row.action === 'getCallRecording' && row.resourceId === callId)
    .map(({ actorKind, actorId, resourceType, before, after }) => {
      assert.deepEqual([actorKind, resourceType, before, after], ['user', 'calls', null, null])
      return actorId
    })

test('who listens with a token is written down once, however much their player seeks', async () => {
  const { id } = await holdCall(server, us)
  const colleague = await server.addUser(us, 'member')
  const play = async (who: TestCompany, range: string): Promise<number> =>
    (await server.request(who, 'GET', `/calls/${id}/recording`, undefined, { headers: { range } })).status
  assert.equal(await play(us, 'bytes=0-'), 206)
  assert.equal(await play(us, 'bytes=100-200'), 206)
  assert.equal(await play(us, 'bytes=300-'), 206)
  assert.equal(await play(colleague, 'bytes=50-60'), 206)
  assert.deepEqual(await listeners(id), [us.userId, colleague.userId])
})

test('who listens by a signed address is written down under the name it was given to', async () => {
  const { id } = await holdCall(server, us)
  const colleague = await server.addUser(us, 'member')
  const { body } = await server.request(colleague, 'GET', `/calls/${id}`)
  const { pathname, search } = new URL(body.recordingUrl)
  const answer = await server.request(null, 'GET', pathname + search, undefined, {
    headers: { 'user-agent': 'a player' },
  })
  assert.equal(answer.status, 200)
  assert.deepEqual(await listeners(id), [colleague.userId])
})

test('reading about a call, and being refused, is not listening', async () => {
  const silent = await holdCall(server, us, { isRecorded: false })
  const { id } = await holdCall(server, us)
  const them = await server.createCompany()
  await server.request(us, 'GET', `/calls/${id}`)
  await server.request(us, 'GET', `/calls/${id}/waveform`)
  assert.equal((await server.request(us, 'GET', `/calls/${silent.id}/recording`)).status, 404)
  assert.equal((await server.request(them, 'GET', `/calls/${id}/recording`)).status, 404)
  assert.equal((await server.request(null, 'GET', `/calls/${id}/recording`)).status, 401)
  assert.deepEqual(await listeners(id), [])
  assert.deepEqual(await listeners(silent.id), [])
})

test('an address that nobody in particular was given needs a token', async () => {
  const { recordingUrlOf } = await import('./recording-url.ts')
  const { id } = await holdCall(server, us)
  const address = recordingUrlOf(server.deps, { companyId: us.companyId }, id)
  assert.equal(address, `https://muloqot.example/calls/${id}/recording`)
})
