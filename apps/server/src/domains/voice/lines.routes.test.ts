import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { LineView } from '@muloqot/contract'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { nobody } from '#test/support/campaigns.ts'

let server: TestApp
let us: TestCompany

before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
})
after(async () => {
  await server.close()
})

const path = '/auto-calling/lines'

const create = async (over: object = {}): Promise<LineView> => {
  const answer = await server.request(us, 'POST', path, {
    name: `Liniya ${Math.random()}`,
    kind: 'practice',
    ...over,
  })
  assert.equal(answer.status, 201, JSON.stringify(answer.body))
  return answer.body
}

test('a company has its practice line from the start, once, also when many ask first at once', async () => {
  const fresh = await server.createCompany()
  const answers = await Promise.all(
    Array.from({ length: 6 }, async () => await server.request(fresh, 'GET', path)),
  )
  for (const { body } of answers) {
    assert.equal(body.total, 1)
    assert.deepEqual([body.data[0].kind, body.data[0].isDefault], ['practice', true])
  }
})

test('its name is in the language of who asked first, and stays', async () => {
  for (const [language, name] of [
    ['uz', 'Mashq'],
    ['ru', 'Тренировочная'],
    ['en', 'Practice'],
  ]) {
    const fresh = await server.createCompany()
    const headers = { 'accept-language': language }
    const { body } = await server.request(fresh, 'GET', path, undefined, { headers })
    assert.equal(body.data[0].name, name)
    assert.equal((await server.request(fresh, 'GET', path)).body.data[0].name, name)
  }
})

test('a line keeps its limits and its people, and says them again', async () => {
  const line = await create({
    maxConcurrentCalls: 3,
    callsPerSecond: 0.5,
    settings: { speed: 20, seed: 'x', personas: { busy: 2, promises: 1 } },
  })
  const read = (await server.request(us, 'GET', `${path}/${line.id}`)).body
  assert.deepEqual([read.maxConcurrentCalls, read.callsPerSecond, read.isDefault], [3, 0.5, false])
  assert.deepEqual(read.settings, {
    speed: 20,
    seed: 'x',
    recordAudio: true,
    personas: { busy: 2, promises: 1 },
  })
  const changed = await server.request(us, 'PATCH', `${path}/${line.id}`, { callsPerSecond: null })
  assert.deepEqual(
    [changed.status, changed.body.callsPerSecond, changed.body.maxConcurrentCalls],
    [200, null, 3],
  )
})

test('one line is the default, whoever else wants to be it at the same time', async () => {
  const lines = await Promise.all(Array.from({ length: 4 }, async () => await create()))
  await Promise.all(
    lines.map(async ({ id }) => {
      assert.equal((await server.request(us, 'PATCH', `${path}/${id}`, { isDefault: true })).status, 200)
    }),
  )
  const { body } = await server.request(us, 'GET', `${path}?limit=200`)
  assert.equal(body.data.filter(({ isDefault }: LineView) => isDefault).length, 1)
})

const refused: [string, object, number, string][] = [
  ['a kind that is not there yet', { kind: 'asterisk' }, 400, 'line.kind_not_available'],
  ['no room for a call', { maxConcurrentCalls: 0 }, 400, 'request.invalid'],
  ['a negative rate', { callsPerSecond: -1 }, 400, 'request.invalid'],
  ['people that nobody is', { settings: { personas: { wizard: 1 } } }, 400, 'request.invalid'],
  ['people without a share', { settings: { personas: { busy: 0 } } }, 400, 'request.invalid'],
]
for (const [what, over, status, code] of refused) {
  test(`a line with ${what} is refused`, async () => {
    const answer = await server.request(us, 'POST', path, { name: 'X', kind: 'practice', ...over })
    assert.deepEqual([answer.status, answer.body.code], [status, code])
  })
}

test('a name is taken once in a company; another company does not see it', async () => {
  const line = await create({ name: 'Asosiy' })
  const again = await server.request(us, 'POST', path, { name: 'Asosiy', kind: 'practice' })
  assert.deepEqual([again.status, again.body.code], [400, 'line.name_taken'])
  const them = await server.createCompany()
  assert.equal((await server.request(them, 'POST', path, { name: 'Asosiy', kind: 'practice' })).status, 201)
  for (const [method, url] of [
    ['GET', `${path}/${line.id}`],
    ['PATCH', `${path}/${line.id}`],
    ['GET', `${path}/${nobody}`],
  ] as const) {
    const answer = await server.request(them, method, url, method === 'PATCH' ? { name: 'Y' } : undefined)
    assert.deepEqual([answer.status, answer.body.code], [404, 'line.not_found'], `${method} ${url}`)
  }
  const member = await server.addUser(us, 'member')
  assert.equal((await server.request(member, 'POST', path, { name: 'Z', kind: 'practice' })).status, 403)
})
