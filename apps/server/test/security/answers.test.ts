import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { createDeps } from '#src/app/deps.ts'
import { buildHttp } from '#src/app/http.ts'
import { readConfig } from '#src/platform/config/config.ts'
import { createLog } from '#src/platform/log/log.ts'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { addressOf, everyEndpoint, headersOf } from '#test/support/every-endpoint.ts'
import { testSecretKey } from '#test/support/test-settings.ts'

// Security floor, lines 3, 22 and 27: what goes out is named field by field, a browser is told what it may not do with
// it, and a failure says nothing of the inside.

let server: TestApp
let admin: TestCompany
before(async () => {
  server = await createTestApp()
  admin = await server.createCompany('admin')
})
after(async () => {
  await server.close()
})

type Schema = {
  type?: unknown
  properties?: Record<string, Schema>
  additionalProperties?: unknown
  [keyword: string]: unknown
}

/** Every object of a schema with the path to it. */
const objectsOf = (schema: unknown, path: string): { path: string; schema: Schema }[] => {
  if (typeof schema !== 'object' || schema === null) return []
  const here = schema as Schema
  return [
    ...(here.type === 'object' ? [{ path, schema: here }] : []),
    ...Object.entries(here).flatMap(([name, inner]) => objectsOf(inner, `${path}.${name}`)),
  ]
}

/** What is shown once to whoever it is for, and nowhere else. */
const shownOnce = /^(login|verifyEmail|acceptInvitation|refreshTokens|createKey|setUpSecondFactor)\b/

test('every answer is a closed list of fields, and none of them is a secret', () => {
  const json = everyEndpoint.filter(({ kind }) => kind !== 'file')
  assert.ok(json.length >= 80)
  for (const { name, response } of json) {
    const objects = objectsOf(z.toJSONSchema(response, { io: 'output', unrepresentable: 'any' }), name)
    for (const { path, schema } of objects) {
      // A map of the customer's own words has no list of fields, and says what its values are.
      const isClosed = schema.additionalProperties === false
      assert.ok(isClosed || typeof schema.additionalProperties === 'object', `${path} is open`)
      const secret = Object.keys(schema.properties ?? {}).find((field) =>
        /hash|password|secret(?!_required)|_token$|^key$|salt|storage_?key/i.test(field),
      )
      if (!shownOnce.test(path)) assert.equal(secret, undefined, path)
    }
  }
})

test('a browser is told the same on every route, refused or not; there are no cookies', async () => {
  for (const endpoint of everyEndpoint) {
    for (const who of [null, admin]) {
      if (endpoint.name === 'logoutAll' && who) continue
      const { headers, status } = await server.request(who, endpoint.method, addressOf(endpoint))
      const where = `${endpoint.method} ${endpoint.path}`
      assert.equal(headers['www-authenticate'], status === 401 ? 'Bearer' : undefined, where)
      assert.match(String(headers['cache-control']), /^no-store$|^private/, where)
      assert.equal(headers['x-content-type-options'], 'nosniff', where)
      assert.equal(headers['referrer-policy'], 'no-referrer', where)
      assert.match(String(headers['content-security-policy']), /default-src 'none'/, where)
      for (const name of ['set-cookie', 'server', 'x-powered-by', 'access-control-allow-credentials'])
        assert.equal(headers[name], undefined, `${where} ${name}`)
    }
  }
})

test('behind TLS a browser is told to stay there', async () => {
  const tls = await createTestApp({ PUBLIC_URL: 'https://muloqot.example.uz' })
  try {
    const { headers } = await tls.request(null, 'GET', '/health')
    assert.match(String(headers['strict-transport-security']), /max-age=\d{8}/)
  } finally {
    await tls.close()
  }
})

/** That it is alive, and whether one may register: both are known without asking. */
const needsNoDatabase = new Set(['getHealth', 'getSignUp'])

test('without the database every route says so, in the shape of every error, and nothing of the inside', async () => {
  const config = readConfig({ LOG_LEVEL: 'silent', DATA_DIR: server.dataDir })
  const { deps, close } = createDeps({
    config,
    log: createLog('silent'),
    // Nothing listens there.
    ownerUrl: 'postgres://postgres@127.0.0.1:9/muloqot',
    secretKey: testSecretKey,
  })
  const app = await buildHttp(deps)
  try {
    for (const endpoint of everyEndpoint.filter(
      ({ name, upload }) => !needsNoDatabase.has(name) && !upload,
    )) {
      const { statusCode, body, headers } = await app.inject({
        method: endpoint.method,
        url: addressOf(endpoint),
        headers: {
          ...headersOf(endpoint),
          ...(endpoint.access === 'public' ? {} : { authorization: `Bearer ${admin.token}` }),
        },
        ...(endpoint.body ? { payload: endpoint.example as object } : {}),
      })
      assert.equal(statusCode, 503, `${endpoint.name} ${body}`)
      assert.doesNotMatch(body, /\bat .*\.ts|node:|ECONN|127\.0\.0\.1|postgres|stack/i, endpoint.name)
      if (endpoint.name !== 'getReady')
        assert.match(String(headers['content-type']), /problem\+json/, endpoint.name)
    }
  } finally {
    await app.close()
    await close()
  }
})
