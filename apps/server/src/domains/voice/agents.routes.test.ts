import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Agent, AgentScript } from '@muloqot/contract'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { nobody } from '#test/support/campaigns.ts'

let server: TestApp
let us: TestCompany
let them: TestCompany

before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
  them = await server.createCompany()
})
after(async () => {
  await server.close()
})

const path = '/auto-calling/agents'

const readyMade = async (who: TestCompany): Promise<Agent> => {
  const answer = await server.request(who, 'GET', `${path}?campaignType=DEBT_COLLECTION&language=uz`)
  assert.equal(answer.status, 200)
  return answer.body.data[0]
}

const create = async (over: object = {}): Promise<Agent> => {
  const { script } = await readyMade(us)
  const body = { name: 'Oʻzimizniki', language: 'uz', campaignType: 'DEBT_COLLECTION', script, ...over }
  const answer = await server.request(us, 'POST', path, body)
  assert.equal(answer.status, 201, JSON.stringify(answer.body))
  return answer.body
}

test('a company has eighteen agents from the start, once, also when many ask first at once', async () => {
  const fresh = await server.createCompany()
  const answers = await Promise.all(
    Array.from({ length: 6 }, async () => await server.request(fresh, 'GET', `${path}?limit=200`)),
  )
  assert.deepEqual(new Set(answers.map(({ body }) => body.total)), new Set([18]))
  const filtered = await server.request(fresh, 'GET', `${path}?language=ru&campaignType=SURVEY`)
  assert.equal(filtered.body.total, 1)
  assert.deepEqual([filtered.body.data[0].version, filtered.body.data[0].isReadyMade], [1, true])
})

test('a changed script is a new version; the same one again is not; calls find the old ones', async () => {
  const agent = await create()
  assert.equal(agent.version, 1)
  const script: AgentScript = { ...agent.script, goal: 'Boshqa maqsad' }
  const change = async (body: object): Promise<number> =>
    (await server.request(us, 'PATCH', `${path}/${agent.id}`, body)).body.version
  assert.equal(await change({ script }), 2)
  assert.equal(await change({ script }), 2)
  assert.equal(await change({ name: 'Yangi nom' }), 2)
  const versions = await server.request(us, 'GET', `${path}/${agent.id}/versions`)
  assert.deepEqual(
    versions.body.data.map((one: { version: number; script: AgentScript }) => [one.version, one.script.goal]),
    [
      [2, 'Boshqa maqsad'],
      [1, agent.script.goal],
    ],
  )
})

test('many that change a script at once leave versions without gaps', async () => {
  const agent = await create()
  await Promise.all(
    Array.from({ length: 6 }, async (_, at) => {
      const script = { ...agent.script, goal: `Maqsad ${at}` }
      assert.equal((await server.request(us, 'PATCH', `${path}/${agent.id}`, { script })).status, 200)
    }),
  )
  const { body } = await server.request(us, 'GET', `${path}/${agent.id}/versions`)
  assert.deepEqual(
    body.data.map(({ version }: { version: number }) => version),
    [7, 6, 5, 4, 3, 2, 1],
  )
})

const broken: [string, (script: AgentScript) => object, string][] = [
  [
    'a placeholder that no contact has',
    (one) => ({ ...one, opening: 'Salom! {{surname}}.' }),
    'unknown_placeholder',
  ],
  [
    'words that may all be left out',
    (one) => ({ ...one, opening: '{{customData.qarz}}' }),
    'needs_sentence_without_placeholder',
  ],
  ['no way to end well', (one) => ({ ...one, allowedOutcomes: ['REFUSED'] }), 'needs_a_good_outcome'],
  ['an outcome without closing words', (one) => ({ ...one, closings: {} }), 'outcome_without_closing'],
  [
    'two questions of one id',
    (one) => ({ ...one, questions: [one.questions[0], one.questions[0]] }),
    'duplicate_question',
  ],
]
for (const [what, change, code] of broken) {
  test(`a script with ${what} is refused, and says where`, async () => {
    const { script } = await readyMade(us)
    const answer = await server.request(us, 'POST', path, {
      name: 'X',
      language: 'uz',
      campaignType: 'DEBT_COLLECTION',
      script: change(script),
    })
    assert.equal(answer.status, 400)
    const found = answer.body.errors.find((one: { code: string }) => one.code === code)
    assert.match(found?.path ?? JSON.stringify(answer.body), /^body\.script\./)
  })
}

test('an agent is tried in text against a kind of person, the same seed giving the same talk', async () => {
  const { id } = await readyMade(us)
  const tryIt = async (seed: string) => {
    const body = { persona: 'promises', seed, firstName: 'Aziz', customData: { remainingDebt: 900_000 } }
    const answer = await server.request(us, 'POST', `${path}/${id}/try`, body)
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    return answer.body
  }
  const first = await tryIt('1')
  assert.equal(first.callStatus, 'PROMISE_TO_PAY')
  assert.ok(first.turns.some(({ text }: { text: string }) => text.includes('900 000')))
  assert.deepEqual((await tryIt('1')).turns, first.turns)
  assert.notDeepEqual((await tryIt('2')).turns, first.turns)
  assert.equal((await server.request(us, 'GET', '/calls')).body.total, 0)
})

test('another company’s agent does not exist, and a member may look but not change', async () => {
  const { id } = await create()
  for (const [method, url, body] of [
    ['GET', `${path}/${id}`, undefined],
    ['GET', `${path}/${id}/versions`, undefined],
    ['PATCH', `${path}/${id}`, { name: 'X' }],
    ['POST', `${path}/${id}/try`, { persona: 'busy' }],
    ['GET', `${path}/${nobody}`, undefined],
  ] as const) {
    const answer = await server.request(them, method, url, body)
    assert.deepEqual([answer.status, answer.body.code], [404, 'agent.not_found'], `${method} ${url}`)
  }
  const member = await server.addUser(us, 'member')
  assert.equal((await server.request(member, 'GET', `${path}/${id}`)).status, 200)
  assert.equal((await server.request(member, 'PATCH', `${path}/${id}`, { name: 'X' })).status, 403)
})
