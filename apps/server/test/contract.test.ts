import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as contract from '@muloqot/contract'
import {
  basePermissions,
  companyPermissions,
  errorStatus,
  errorTexts,
  languages,
  ownPermissions,
  peoplePermissions,
  permissions,
  rolePermissions,
  systemRoles,
  type Endpoint,
  type Permission,
} from '@muloqot/contract'
import { operationsRoutes } from '#src/app/operations.ts'
import { routes } from '#src/app/domains.ts'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { addUserWith } from '#test/support/people.ts'

let server: TestApp
before(async () => {
  server = await createTestApp()
})
after(async () => {
  await server.close()
})

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value

const endpoints: Endpoint[] = Object.values<unknown>(contract).filter(isEndpoint)
const bound = [...operationsRoutes, ...routes]

test('the server binds every endpoint of the contract, and no other', () => {
  assert.ok(endpoints.length > 20)
  const names = (list: Endpoint[]): string[] => list.map(({ name }) => name).toSorted()
  assert.deepEqual(names(bound.map(({ endpoint }) => endpoint)), names(endpoints))
})

test('names and addresses are unique, and an endpoint is exported under its own name', () => {
  const exported: Record<string, unknown> = contract
  for (const endpoint of endpoints) assert.equal(exported[endpoint.name], endpoint)
  const addresses = endpoints.map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, ':')}`)
  assert.equal(new Set(addresses).size, addresses.length)
})

test('every address the running server answers is in the contract or is listed here', () => {
  const extra = new Set(['/', '/app', '/app/*', '/metrics', '/openapi.json'])
  const known = new Set(endpoints.map(({ path }) => path))
  const unknown: string[] = []
  for (const line of server.app.printRoutes({ commonPrefix: false }).split('\n')) {
    const path = /[├└]── (\S+) \(/.exec(line)?.[1]
    if (!path || path === '*' || path.startsWith('/docs')) continue
    if (line.startsWith('├') || line.startsWith('└')) {
      if (!known.has(path) && !extra.has(path)) unknown.push(path)
    }
  }
  assert.deepEqual(unknown, [])
})

const sample = '00000000-0000-7000-8000-000000000000'
const urlOf = ({ path }: Endpoint): string => path.replaceAll(/:\w+/g, sample)

for (const endpoint of endpoints.filter(({ access }) => access !== 'public')) {
  test(`${endpoint.method} ${endpoint.path} tells nothing without a token, and checks it before the body`, async () => {
    const answer = await server.request(null, endpoint.method, urlOf(endpoint))
    assert.equal(answer.status, 401)
    assert.match(answer.body.code, /^auth\.token_/)
    const forged = await server.app.inject({
      method: endpoint.method,
      url: urlOf(endpoint),
      headers: { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.' },
    })
    assert.equal(forged.statusCode, 401)
  })
}

/** Endpoints whose own work is to end the sign-in that asks. */
const endsSignIn = new Set(['logoutAll'])

/** Calls every endpoint and compares who is let in with what they may do. `newcomer` gives somebody like `who`. */
const walk = async (
  label: string,
  who: TestCompany,
  newcomer: () => Promise<TestCompany>,
  isAllowed: (endpoint: Endpoint & { access: Permission }) => boolean,
): Promise<void> => {
  for (const endpoint of endpoints) {
    const { access, name, method, path } = endpoint
    if (access === 'public' || access === 'signed') continue
    const asker = endsSignIn.has(name) ? await newcomer() : who
    const { status } = await server.request(asker, method, urlOf(endpoint))
    const where = `${label} ${method} ${path}: ${status}`
    assert.equal(status !== 403, isAllowed({ ...endpoint, access }), where)
    assert.ok(status < 500, where)
    assert.ok(status !== 401 || isAllowed({ ...endpoint, access }), where)
  }
}

test('each role reaches exactly the endpoints whose permission it has', async () => {
  const admin = await server.createCompany('admin')
  for (const role of systemRoles) {
    const newcomer = async (): Promise<TestCompany> => await server.addUser(admin, role)
    await walk(role, await newcomer(), newcomer, ({ access }) => rolePermissions[role].includes(access))
  }
})

const ownRoles: [string, Permission[]][] = [
  ['a role of nothing', []],
  ['a role for reading', ['contacts.read', 'calls.read', 'users.read', 'transactions.read']],
  ['a role for people and keys', ['users.read', 'users.write', 'keys.read', 'keys.write', 'company.write']],
  ['a role of all a company has', [...companyPermissions]],
]
for (const [what, ticked] of ownRoles) {
  test(`${what}, made by a company, opens what was ticked and what everybody may do`, async () => {
    const company = await server.createCompany()
    const who = await addUserWith(server, company, ticked)
    const newcomer = async (): Promise<TestCompany> => await server.addUser(company, who.role)
    const may = [...basePermissions, ...ticked]
    await walk(what, who, newcomer, ({ access }) => may.includes(access))
  })

  test(`a key with ${what} opens the same, without what only people do`, async () => {
    const company = await server.createCompany()
    const { role } = await addUserWith(server, company, ticked)
    const { body } = await server.request(company, 'POST', '/management/keys', { name: 'K', role })
    const key = { ...company, token: String(body.key) }
    const may = [...basePermissions, ...ticked].filter((one) => !peoplePermissions.includes(one))
    await walk(
      `key, ${what}`,
      key,
      async () => key,
      ({ access, peopleOnly }) => !peopleOnly && may.includes(access),
    )
  })
}

test('somebody whose company demands a second factor that they lack reaches their own endpoints only', async () => {
  const company = await server.createCompany()
  const settings = { requires_second_factor: true }
  await server.request(company, 'PATCH', `/company/${company.companyId}`, { settings })
  const newcomer = async (): Promise<TestCompany> => await server.addUser(company, 'ceo')
  await walk('without a second factor', company, newcomer, ({ access }) => ownPermissions.includes(access))
})

test('every permission is asked for by some endpoint, and every role’s permissions exist', () => {
  // No address of its own: it decides what many answers show.
  const asked = new Set<string>([...endpoints.map(({ access }) => access), 'phones.read'])
  assert.deepEqual(
    permissions.filter((permission) => !asked.has(permission)),
    [],
  )
})

test('an id that is no id is a 400, not a 500', async () => {
  const admin = await server.createCompany('admin')
  for (const endpoint of endpoints.filter(({ path, access }) => path.includes(':') && access !== 'public')) {
    const url = endpoint.path.replaceAll(/:\w+/g, 'not-an-id')
    const { status, body } = await server.request(admin, endpoint.method, url)
    assert.equal(status, 400, `${endpoint.method} ${endpoint.path}`)
    assert.equal(body.code, 'request.invalid')
  }
})

test('an unknown field in a body is refused, whatever it is called', async () => {
  const admin = await server.createCompany('admin')
  const fields = {
    companyId: sample,
    organizationId: sample,
    id: sample,
    createdAt: '2020-01-01',
    role: 'admin',
    balance: 1,
  }
  for (const endpoint of endpoints.filter(({ body, access }) => body && access !== 'public')) {
    const { status } = await server.request(admin, endpoint.method, urlOf(endpoint), fields)
    assert.equal(status, 400, `${endpoint.method} ${endpoint.path}`)
  }
})

test('every error has a text of its own in each language, without straight apostrophes or marks of alarm', () => {
  for (const language of languages) {
    for (const code of Object.keys(errorStatus)) {
      const text = errorTexts[language][code as contract.ErrorCode]
      assert.ok(text.length > 5, `${language} ${code}`)
      assert.doesNotMatch(text, /!/, `${language} ${code}`)
      if (language === 'ru') assert.match(text, /[а-яё]/i, `${language} ${code}`)
      if (language === 'uz') assert.doesNotMatch(text, /['‘’`а-яё]/i, `${language} ${code}`)
      if (language !== 'en')
        assert.notEqual(text, errorTexts.en[code as contract.ErrorCode], `${language} ${code}`)
    }
  }
})

test('the API reference is made of the contract: each endpoint with its schemas', async () => {
  const { body } = await server.request(null, 'GET', '/openapi.json')
  const operations = Object.entries<Record<string, { operationId: string }>>(body.paths).flatMap(
    ([, methods]) => Object.values(methods).map(({ operationId }) => operationId),
  )
  assert.deepEqual(operations.toSorted(), endpoints.map(({ name }) => name).toSorted())
  assert.equal((await server.request(null, 'GET', '/docs/')).status, 200)
})

test('the API reference tells every answer: the body that is accepted, the errors with an example each, files as files', async () => {
  const { body } = await server.request(null, 'GET', '/openapi.json')
  type Told = {
    operationId: string
    requestBody?: { content: Record<string, { schema: unknown; example?: unknown }> }
    responses: Record<string, { description: string; content?: Record<string, { examples?: object }> }>
  }
  const told = new Map(
    Object.values<Record<string, Told>>(body.paths)
      .flatMap((methods) => Object.values(methods))
      .map((operation) => [operation.operationId, operation]),
  )
  for (const endpoint of endpoints) {
    const operation = told.get(endpoint.name)
    assert.ok(operation)
    const { requestBody, responses } = operation
    for (const code of endpoint.errors) {
      const answer = responses[errorStatus[code]]?.content?.['application/problem+json']
      assert.ok(answer?.examples && code in answer.examples, `${endpoint.name} ${code}`)
    }
    if (endpoint.access !== 'public') assert.ok(responses[401] && responses[403], endpoint.name)
    if (endpoint.upload === true)
      assert.deepEqual(Object.keys(requestBody?.content ?? {}), ['multipart/form-data'])
    if (endpoint.kind === 'file')
      assert.ok(responses[200]?.content?.[endpoint.contentType ?? ''], endpoint.name)
    if (!endpoint.body) continue
    const example = requestBody?.content['application/json']?.example
    assert.ok(endpoint.body.safeParse(example).success, `${endpoint.name} has an example that is accepted`)
  }
  assert.ok(told.get('uploadExcel')?.responses[202])
  assert.ok(body.components.schemas.Problem)
  assert.doesNotMatch(JSON.stringify(body), /Default Response/)
})

test('the error shape is the same for what nobody answers', async () => {
  const { status, body, headers } = await server.request(null, 'GET', '/no/such/place', undefined, {
    headers: { 'accept-language': 'uz-UZ,uz;q=0.9,en;q=0.5' },
  })
  assert.equal(status, 404)
  assert.equal(body.code, 'request.not_found')
  assert.equal(body.detail, 'Bu manzilda hech narsa yoʻq.')
  assert.equal(contract.problemSchema.safeParse(body).success, true)
  assert.equal(headers['x-content-type-options'], 'nosniff')
})
