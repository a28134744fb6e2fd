import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Endpoint } from '@muloqot/contract'
import { Client } from 'pg'
import { z } from 'zod'
import { routes } from '#src/app/domains.ts'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'
import { fillCompany, type Things } from '#test/support/everything-of-a-company.ts'
import { nobody } from '#test/support/people.ts'

// Security floor, line 1: what belongs to another company is answered as what does not exist, wherever its id stands.

let server: TestApp
let owner: Client
let us: TestCompany
let ours: Things
let theirs: Things

before(async () => {
  server = await createTestApp()
  owner = new Client({ connectionString: server.ownerUrl })
  await owner.connect()
  us = await server.createCompany()
  const them = await server.createCompany()
  ours = await fillCompany(server, us)
  theirs = await fillCompany(server, them)
})
after(async () => {
  await owner.end()
  await server.close()
})

const endpoints: Endpoint[] = routes.map(({ endpoint }) => endpoint)

/** Every row of a company, told apart by its hash. */
const rowsOf = async (companyId: string): Promise<Record<string, string>> => {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid where p.polname = 'company' order by 1`,
  )
  const hashes: Record<string, string> = {}
  for (const { name } of tables) {
    const column = name === 'companies' ? 'id' : 'company_id'
    const { rows } = await owner.query<{ hash: string }>(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), 'none') as hash from ${name} t where ${column} = $1`,
      [companyId],
    )
    hashes[name] = rows[0]?.hash ?? ''
  }
  return hashes
}

/** What an answer says, without ids and moments: those of the request itself, and of what it made. */
const said = ({ status, body, raw }: Answer): unknown => {
  const text = body === undefined ? raw.toString() : JSON.stringify(body)
  return {
    status,
    text: text
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<moment>'),
  }
}

/** Which thing an address asks for: the word before the parameter, or the parameter's own name. */
const thingOf = (before: string, param: string): keyof Omit<Things, 'colleague'> => {
  const word = param === 'id' ? before : param.replace(/_id$/, '')
  const thing = word === 'role' ? 'roles' : word
  assert.ok(thing in theirs, `nobody has said what ${before}/:${param} is: add it to fillCompany`)
  return thing as keyof Omit<Things, 'colleague'>
}

/** The address with `id` of this thing in each parameter, one after another; the others are ours. */
const addressesOf = ({ path }: Endpoint): ((things: Things | null) => string)[] => {
  const words = path.split('/')
  const places = words.flatMap((word, index) => (word.startsWith(':') ? [index] : []))
  return places
    .filter((place) => words[place] !== ':resource_type')
    .map(
      (foreign) => (things) =>
        words
          .map((word, index) => {
            if (!word.startsWith(':')) return word
            if (word === ':resource_type') return 'contact'
            if (word === ':resource_id') return things?.contacts ?? nobody
            const thing = thingOf(words[index - 1] ?? '', word.slice(1))
            if (index !== foreign) return ours[thing]
            return things?.[thing] ?? nobody
          })
          .join('/'),
    )
}

const askBoth = async (
  { method, name, example, headers }: Endpoint,
  address: (things: Things | null) => string,
  body: (things: Things | null) => unknown = () => example,
): Promise<void> => {
  const more = headers ? { headers: { 'idempotency-key': name } } : {}
  const ask = async (things: Things | null): Promise<Answer> =>
    await server.request(us, method, address(things), body(things), more)
  const unknown = await ask(null)
  const foreign = await ask(theirs)
  const where = `${method} ${address(theirs)}`
  assert.ok(foreign.status < 500, where)
  assert.deepEqual(said(foreign), said(unknown), where)
}

test('in an address: every endpoint answers as for an id that nothing has, and nothing of theirs changes', async () => {
  const before = await rowsOf(theirs.company)
  assert.ok(
    Object.values(before).filter((hash) => hash !== 'none').length >= 15,
    'their company is not empty',
  )
  const withIds = endpoints.filter(({ path }) => path.includes(':'))
  assert.ok(withIds.length >= 40)
  for (const endpoint of withIds)
    for (const address of addressesOf(endpoint)) await askBoth(endpoint, address)
  assert.deepEqual(await rowsOf(theirs.company), before)
})

test('in a query: every filter that names something of theirs finds as much as one that names nothing', async () => {
  const filters: Record<string, keyof Omit<Things, 'colleague'>> = {
    campaignId: 'campaigns',
    contactId: 'contacts',
    agentId: 'agents',
    importId: 'imports',
    contactIds: 'contacts',
    user_id: 'user',
    company_id: 'company',
    parent_company_id: 'company',
  }
  const harmless = new Set(['organizationId'])
  let asked = 0
  for (const endpoint of endpoints) {
    const shape = (endpoint.query as { shape?: object } | undefined)?.shape ?? {}
    for (const field of Object.keys(shape).filter((name) => /ids?$/i.test(name) && !harmless.has(name))) {
      const thing = filters[field]
      assert.ok(thing, `${endpoint.name} filters by ${field}: say here what that is`)
      const [own = () => endpoint.path] = addressesOf(endpoint)
      await askBoth(endpoint, (things) => `${own(ours)}?${field}=${things?.[thing] ?? nobody}`)
      asked += 1
    }
  }
  assert.ok(asked >= 10, `only ${asked} filters`)
})

/** Bodies that name something, by endpoint; `id` gives theirs or one that nothing has. */
type Ids = (thing: keyof Omit<Things, 'colleague'>) => string
const campaign = { name: 'Yangi', campaignType: 'DEBT_COLLECTION' }
const person = { name: 'A', surname: 'B', role: 'member' }
const bodies: Record<string, ((id: Ids) => unknown)[]> = {
  createCampaign: [
    (id) => ({ ...campaign, agentId: id('agents') }),
    (id) => ({ ...campaign, lineId: id('lines') }),
    (id) => ({ ...campaign, contactIds: [ours.contacts, id('contacts')] }),
    (id) => ({ ...campaign, selection: { contactIds: [id('contacts')] } }),
    (id) => ({ ...campaign, selection: { filter: { importId: id('imports') } } }),
  ],
  countContactsToAdd: [
    (id) => ({ campaignId: id('campaigns'), selection: { filter: {} } }),
    (id) => ({ selection: { contactIds: [id('contacts')] } }),
    (id) => ({ selection: { filter: { importId: id('imports') } } }),
  ],
  addCampaignContacts: [
    (id) => ({ contactIds: [ours.contacts, id('contacts')] }),
    (id) => ({ selection: { filter: { importId: id('imports') } } }),
  ],
  bulkContacts: [
    (id) => ({
      selection: { contactIds: [id('contacts')] },
      action: { kind: 'set-status', status: 'DO_NOT_CALL' },
    }),
    (id) => ({ selection: { filter: { importId: id('imports') } }, action: { kind: 'delete' } }),
  ],
  createUser: [
    (id) => ({ ...person, email: 'a@b.uz', password: 'tongda choy ichamiz', company_id: id('company') }),
  ],
  inviteUser: [(id) => ({ ...person, email: 'a@b.uz', company_id: id('company') })],
  addCompanyAdministrator: [(id) => ({ user_id: id('user'), permissions: ['users.read'] })],
  changeCompany: [(id) => ({ parent_company_id: id('company') })],
  createCompany: [(id) => ({ name: 'Yangi', parent_company_id: id('company') })],
  transferUser: [(id) => ({ user_id: id('user'), from_company_id: id('company') })],
}

test('in a body, and in the lists in it: as with ids that nothing has, and nothing of theirs changes', async () => {
  const before = await rowsOf(theirs.company)
  for (const [name, makers] of Object.entries(bodies)) {
    const endpoint = endpoints.find((one) => one.name === name)
    assert.ok(endpoint, name)
    const [own = () => endpoint.path] = addressesOf(endpoint)
    for (const make of makers) {
      const ids =
        (things: Things | null): Ids =>
        (thing) =>
          things?.[thing] ?? nobody
      assert.ok(endpoint.body?.safeParse(make(ids(theirs))).success, `${name} ${make.toString()}`)
      await askBoth(
        endpoint,
        () => own(ours),
        (things) => make(ids(things)),
      )
    }
  }
  assert.deepEqual(await rowsOf(theirs.company), before)
})

test('no endpoint takes an id in its body that is not tried here', () => {
  const untried = endpoints.filter(({ name, body }) => {
    if (!body || name in bodies) return false
    return JSON.stringify(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })).includes('"uuid"')
  })
  assert.deepEqual(
    untried.map(({ name }) => name),
    [],
  )
})
