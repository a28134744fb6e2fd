import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Endpoint } from '@muloqot/contract'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'
import { addContact } from '#test/support/campaigns.ts'
import { addressOf, everyEndpoint, headersOf, queryFieldsOf } from '#test/support/every-endpoint.ts'

// Security floor, lines 4, 23, 24 and 25: what comes in is what the contract names, within its limits, and never words
// of another language.

let server: TestApp
let us: TestCompany
let admin: TestCompany
before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
  admin = await server.createCompany('admin')
})
after(async () => {
  await server.close()
})

type Json = null | boolean | number | string | Json[] | { [field: string]: Json }

const send = async (endpoint: Endpoint, body: unknown): Promise<Answer> =>
  await server.request(
    endpoint.access === 'public' ? null : admin,
    endpoint.method,
    addressOf(endpoint),
    body,
    { headers: { 'content-type': 'application/json', ...headersOf(endpoint) } },
  )

const withBody = everyEndpoint.filter(({ body }) => body)

const isObject = (value: Json): value is { [field: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same body once for each object in it, however deep, with `field` added to that object. */
const withFieldAnywhere = (value: Json, field: string, at = 'body'): { at: string; body: Json }[] => {
  if (Array.isArray(value))
    return value.flatMap((item, index) =>
      withFieldAnywhere(item, field, `${at}.${index}`).map((one) => ({
        at: one.at,
        body: value.with(index, one.body),
      })),
    )
  if (!isObject(value)) return []
  const here = { at: `${at}.${field}`, body: { ...value, [field]: 'admin' } }
  const inside = Object.entries(value).flatMap(([name, item]) =>
    withFieldAnywhere(item, field, `${at}.${name}`).map((one) => ({
      at: one.at,
      body: { ...value, [name]: one.body },
    })),
  )
  return [here, ...inside]
}

/** Objects whose fields are the customer's own. */
const free = /^body\.(customData|contact\.customData)\.|^body\.script\.closings\./

test('a field that the contract does not name is refused in every body, at every depth, by its name', async () => {
  assert.ok(withBody.length >= 40)
  for (const endpoint of withBody) {
    const example: Json = JSON.parse(JSON.stringify(endpoint.example))
    for (const field of ['organizationId', 'isSystem', 'balance_after', 'createdAt']) {
      for (const { at, body } of withFieldAnywhere(example, field).filter((one) => !free.test(one.at))) {
        const answer = await send(endpoint, body)
        assert.equal(answer.status, 400, `${endpoint.name} ${at}`)
        assert.equal(answer.body.code, 'request.invalid', `${endpoint.name} ${at}`)
      }
    }
  }
})

test('a body that reaches for the prototype is refused', async () => {
  for (const endpoint of withBody) {
    const inner = JSON.stringify(endpoint.example).slice(1)
    for (const field of ['"__proto__":{"role":"admin"}', '"constructor":{"prototype":{"role":"admin"}}']) {
      const { status } = await send(endpoint, `{${field},${inner}`)
      assert.equal(status, 400, `${endpoint.name} ${field}`)
    }
  }
  assert.equal(({} as Record<string, unknown>).role, undefined)
})

test('a query that the contract does not name is refused', async () => {
  const withQuery = everyEndpoint.filter(({ query, access }) => query && access !== 'signed')
  assert.ok(withQuery.length >= 15)
  for (const endpoint of withQuery) {
    const asked = await server.request(
      admin,
      endpoint.method,
      `${addressOf(endpoint)}?new_password=1`,
      endpoint.example,
    )
    assert.equal(asked.status, 400, endpoint.name)
  }
})

test('a page has a limit everywhere', async () => {
  const paged = everyEndpoint.filter((endpoint) => queryFieldsOf(endpoint).includes('limit'))
  assert.ok(paged.length >= 12)
  for (const endpoint of paged) {
    for (const limit of ['0', '-1', '501', '1000000', '1e9', 'all']) {
      const { status } = await server.request(admin, 'GET', `${addressOf(endpoint)}?limit=${limit}`)
      assert.equal(status, 400, `${endpoint.name} ${limit}`)
    }
  }
})

/** The same body once for each text in it, with a text of this length instead. */
const withLongText = (value: Json, text: string): Json[] => {
  if (typeof value === 'string') return [text]
  if (Array.isArray(value))
    return value.flatMap((item, index) => withLongText(item, text).map((one) => value.with(index, one)))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, item]) =>
    withLongText(item, text).map((one) => ({ ...value, [name]: one })),
  )
}

test('no text is without an end, no list, and no depth', async () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  for (const endpoint of withBody) {
    const example: Json = JSON.parse(JSON.stringify(endpoint.example))
    for (const body of withLongText(example, 'x'.repeat(100_000))) {
      const answer = await send(endpoint, body)
      assert.equal(answer.status, 400, `${endpoint.name} ${JSON.stringify(answer.body)}`)
    }
    if (!isObject(example)) continue
    for (const [name, value] of Object.entries(example)) {
      if (!Array.isArray(value)) continue
      const long = Array.from({ length: 20_000 }, () => value[0] ?? null)
      const { status } = await send(endpoint, { ...example, [name]: long })
      assert.ok(status === 400 || status === 413, `${endpoint.name} ${name}: ${status}`)
    }
    assert.equal((await send(endpoint, deep)).status, 400, `${endpoint.name} nested`)
    assert.equal((await send(endpoint, `"${'x'.repeat(1_100_000)}"`)).status, 413, `${endpoint.name} big`)
  }
})

const hostile = [
  `'; drop table contacts; --`,
  `") or 1=1 --`,
  '%',
  '_',
  '\\',
  '('.repeat(500),
  `${'a'.repeat(400)}!`,
  '(a+)+$',
  '\u202eabc',
  ':* & | !',
  '<script>alert(1)</script>',
]

test('a search is a text and nothing else: it breaks nothing, takes no time, and its marks mean themselves', async () => {
  await addContact(server, us, { firstName: 'Vali' })
  const searched = everyEndpoint.filter((endpoint) => queryFieldsOf(endpoint).includes('search'))
  assert.ok(searched.length >= 6)
  for (const endpoint of searched) {
    for (const text of hostile) {
      const began = performance.now()
      const answer = await server.request(
        us,
        'GET',
        `${addressOf(endpoint)}?search=${encodeURIComponent(text)}`,
      )
      const where = `${endpoint.name} ${text.slice(0, 30)}`
      assert.ok([200, 400, 404].includes(answer.status), `${where}: ${answer.status}`)
      assert.ok(performance.now() - began < 2_000, where)
      if (answer.status !== 200) continue
      const lists = Object.values<unknown>(answer.body).filter((value) => Array.isArray(value))
      assert.deepEqual(lists.flat(), [], where)
    }
    const nothing = await server.request(us, 'GET', `${addressOf(endpoint)}?search=%00`)
    assert.equal(nothing.status, 400, endpoint.name)
  }
})

test('what is sorted or filtered by is a word of the contract', async () => {
  const words = [
    'sort',
    'status',
    'state',
    'action',
    'type',
    'kind',
    'callStatus',
    'lineKind',
    'campaignType',
  ]
  let asked = 0
  for (const endpoint of everyEndpoint) {
    for (const field of queryFieldsOf(endpoint).filter((name) => words.includes(name))) {
      for (const value of ['id;drop table users', `x' or '1'='1`, 'password_hash', '-password_hash']) {
        const url = `${addressOf(endpoint)}?${field}=${encodeURIComponent(value)}`
        const { status } = await server.request(admin, 'GET', url)
        assert.equal(status, 400, `${endpoint.name} ${field}=${value}`)
        asked += 1
      }
    }
  }
  assert.ok(asked >= 30)
})
