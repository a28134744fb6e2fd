import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'

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

const path = '/auto-calling/contacts'
let lastPhone = 901_000_000
const person = (over: object = {}): object => ({
  firstName: 'Aziz',
  lastName: 'Karimov',
  phone: `+998${(lastPhone += 1)}`,
  ...over,
})

test('a contact is added with its phone in E.164 and as it was typed', async () => {
  const answer = await server.request(us, 'POST', path, {
    firstName: 'Aziz',
    lastName: 'Karimov',
    phone: '8 (93) 123-45-67',
    dateOfBirth: '1990-01-15',
    customData: { totalDebt: 5000, remainingDebt: 3000.5 },
    notes: 'Cooperative',
  })
  assert.equal(answer.status, 201)
  assert.equal(answer.body.phone, '+998931234567')
  assert.equal(answer.body.phoneAsTyped, '8 (93) 123-45-67')
  assert.equal(answer.body.dateOfBirth, '1990-01-15')
  assert.deepEqual(answer.body.customData, { totalDebt: 5000, remainingDebt: 3000.5 })
  assert.equal(answer.body.status, 'ACTIVE')
  assert.equal(answer.body.isCalled, false)
  assert.equal(answer.body.organizationId, us.companyId)
})

test('the same person typed in another way is refused, in the language asked for', async () => {
  const { body: first } = await server.request(us, 'POST', path, person({ phone: '+998 94 111 22 33' }))
  const again = await server.request(us, 'POST', path, person({ phone: '941112233' }), {
    headers: { 'accept-language': 'ru' },
  })
  assert.equal(again.status, 400)
  assert.equal(again.body.code, 'contact.phone_taken')
  assert.equal(again.body.detail, 'Контакт с таким телефоном уже есть')
  assert.deepEqual(again.body.details, { contactId: first.id, firstName: 'Aziz', lastName: 'Karimov' })
  assert.equal((await server.request(them, 'POST', path, person({ phone: '941112233' }))).status, 201)
})

test('of many that enter one number at once, one wins', async () => {
  const answers = await Promise.all(
    Array.from(
      { length: 12 },
      async () => await server.request(us, 'POST', path, person({ phone: '95 555 55 55' })),
    ),
  )
  const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b)
  assert.deepEqual(statuses, [201, ...Array.from({ length: 11 }, () => 400)])
})

const refused: [string, object, string][] = [
  ['a phone in words', { phone: 'yoʻq' }, 'contact.phone_invalid'],
  ['no phone', { phone: undefined }, 'request.invalid'],
  ['an impossible date', { dateOfBirth: '1990-02-31' }, 'request.invalid'],
  ['a status on creation', { status: 'COMPLETED' }, 'request.invalid'],
  [
    'somebody else as the company',
    { organizationId: 'f3a1f4d6-8b1e-4e5c-9f57-111111111111' },
    'request.invalid',
  ],
  ['a list as custom data', { customData: [1] }, 'request.invalid'],
  ['a name that is too long', { firstName: 'a'.repeat(121) }, 'request.invalid'],
  ['a letter that cannot be stored', { firstName: 'a\u0000b' }, 'request.invalid'],
]
for (const [what, over, code] of refused) {
  test(`${what} is a 400`, async () => {
    const answer = await server.request(us, 'POST', path, person(over))
    assert.equal(answer.status, 400)
    assert.equal(answer.body.code, code)
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/)
    assert.equal(answer.body.requestId, answer.headers['x-request-id'])
  })
}

test('a name with half of a surrogate pair in custom data is refused and nothing is stored', async () => {
  const answer = await server.request(
    us,
    'POST',
    path,
    '{"firstName":"A","lastName":"B","phone":"971234567","customData":{"a":"\\ud800"}}',
    {
      headers: { 'content-type': 'application/json' },
    },
  )
  assert.equal(answer.status, 400)
})

test('__proto__ in a body is refused', async () => {
  const answer = await server.request(
    us,
    'POST',
    path,
    '{"firstName":"A","lastName":"B","phone":"971234567","__proto__":{"a":1}}',
    {
      headers: { 'content-type': 'application/json' },
    },
  )
  assert.equal(answer.status, 400)
})

test('the list is the newest first, in pages, and counts what matches', async () => {
  const fresh = await server.createCompany()
  for (const lastName of ['Birinchi', 'Ikkinchi', 'Uchinchi'])
    await server.request(fresh, 'POST', path, person({ lastName }))
  const first = await server.request(fresh, 'GET', `${path}?page=1&limit=2`)
  assert.equal(first.status, 200)
  assert.deepEqual(
    first.body.data.map((contact: { lastName: string }) => contact.lastName),
    ['Uchinchi', 'Ikkinchi'],
  )
  assert.deepEqual(
    { ...first.body, data: undefined },
    { data: undefined, total: 3, page: 1, limit: 2, totalPages: 2 },
  )
  const second = await server.request(fresh, 'GET', `${path}?page=2&limit=2`)
  assert.deepEqual(
    second.body.data.map((contact: { lastName: string }) => contact.lastName),
    ['Birinchi'],
  )
})

test('search finds by words of the name and by digits of the phone; wildcards are letters', async () => {
  const fresh = await server.createCompany()
  await server.request(
    fresh,
    'POST',
    path,
    person({ firstName: 'Gʻulnora', lastName: 'Tosheva', phone: '901112233' }),
  )
  await server.request(fresh, 'POST', path, person({ firstName: '100%', lastName: 'Foiz' }))
  const total = async (search: string): Promise<number> =>
    (await server.request(fresh, 'GET', `${path}?search=${encodeURIComponent(search)}`)).body.total
  assert.equal(await total('tosheva gʻul'), 1)
  assert.equal(await total('111 22 33'), 1)
  assert.equal(await total('%'), 1)
  assert.equal(await total('nobody'), 0)
})

for (const query of [
  'page=abc',
  'page=0',
  'page=-1',
  'page=1.5',
  'page=1e3',
  'limit=0',
  'limit=201',
  'limit=0x10',
  'status=SLEEPING',
  'colour=red',
  'sort=phone',
  'page=',
]) {
  test(`the list refuses ${query}`, async () => {
    const answer = await server.request(us, 'GET', `${path}?${query}`)
    assert.equal(answer.status, 400)
    assert.equal(answer.body.code, 'request.invalid')
  })
}

test('a change keeps what is not named, empties with null, and replaces custom data', async () => {
  const { body: made } = await server.request(
    us,
    'POST',
    path,
    person({ dateOfBirth: '1990-01-15', customData: { a: 1, b: 2 } }),
  )
  const changed = await server.request(us, 'PATCH', `${path}/${made.id}`, {
    status: 'COMPLETED',
    lastConversationOutcome: 'Payment received',
    dateOfBirth: null,
    customData: { c: 3 },
  })
  assert.equal(changed.status, 200)
  assert.equal(changed.body.status, 'COMPLETED')
  assert.equal(changed.body.lastConversationOutcome, 'Payment received')
  assert.equal(changed.body.dateOfBirth, null)
  assert.deepEqual(changed.body.customData, { c: 3 })
  assert.equal(changed.body.lastName, made.lastName)
})

test('changing the phone to one that is taken is a 400, to a new one works', async () => {
  const { body: one } = await server.request(us, 'POST', path, person())
  const { body: other } = await server.request(us, 'POST', path, person())
  const taken = await server.request(us, 'PATCH', `${path}/${other.id}`, { phone: one.phone })
  assert.equal(taken.status, 400)
  assert.equal(taken.body.code, 'contact.phone_taken')
  assert.equal(taken.body.details.contactId, one.id)
  const free = await server.request(us, 'PATCH', `${path}/${other.id}`, { phone: '97 700 00 01' })
  assert.equal(free.body.phone, '+998977000001')
})

test('a deleted contact is gone', async () => {
  const { body: made } = await server.request(us, 'POST', path, person())
  const deleted = await server.request(us, 'DELETE', `${path}/${made.id}`)
  assert.equal(deleted.status, 200)
  assert.deepEqual(deleted.body, { message: 'Contact deleted successfully' })
  assert.equal((await server.request(us, 'DELETE', `${path}/${made.id}`)).status, 404)
})

test('another company’s contact is one that does not exist', async () => {
  const { body: theirs } = await server.request(them, 'POST', path, person())
  for (const [method, body] of [
    ['PATCH', { notes: 'ours' }],
    ['DELETE', undefined],
  ] as const) {
    const answer = await server.request(us, method, `${path}/${theirs.id}`, body)
    assert.equal(answer.status, 404)
    assert.equal(answer.body.code, 'contact.not_found')
  }
  const bulk = await server.request(us, 'POST', `${path}/bulk`, {
    selection: { contactIds: [theirs.id] },
    action: { kind: 'delete' },
  })
  assert.deepEqual(bulk.body, { changed: 0, notFound: [theirs.id] })
  assert.equal((await server.request(them, 'PATCH', `${path}/${theirs.id}`, { notes: 'mine' })).status, 200)
})

test('do-not-call is set for named contacts and for all that match a filter', async () => {
  const fresh = await server.createCompany()
  const { body: one } = await server.request(fresh, 'POST', path, person({ lastName: 'Qarzdor' }))
  await server.request(fresh, 'POST', path, person({ lastName: 'Boshqa' }))
  const action = { kind: 'set-status', status: 'DO_NOT_CALL' }
  const named = await server.request(fresh, 'POST', `${path}/bulk`, {
    selection: { contactIds: [one.id] },
    action,
  })
  assert.deepEqual(named.body, { changed: 1, notFound: [] })
  const filtered = await server.request(fresh, 'POST', `${path}/bulk`, {
    selection: { filter: { status: 'ACTIVE' } },
    action,
  })
  assert.deepEqual(filtered.body, { changed: 1, notFound: [] })
  assert.equal((await server.request(fresh, 'GET', `${path}?status=DO_NOT_CALL`)).body.total, 2)
})

test('without a token, with a broken one, or without the permission nothing is told', async () => {
  assert.equal((await server.request(null, 'GET', path)).body.code, 'auth.token_missing')
  const broken = await server.request({ ...us, token: `${us.token}x` }, 'GET', path)
  assert.equal(broken.status, 401)
  const member = await server.addUser(us, 'member')
  assert.equal((await server.request(member, 'GET', path)).status, 200)
  const forbidden = await server.request(member, 'POST', path, person())
  assert.equal(forbidden.status, 403)
  assert.equal(forbidden.body.code, 'auth.forbidden')
})

test('every change leaves an audit row in the same commit, with what changed and who did it', async () => {
  const fresh = await server.createCompany()
  const { body: made } = await server.request(fresh, 'POST', path, person())
  await server.request(fresh, 'PATCH', `${path}/${made.id}`, { notes: 'Toʻlaydi' })
  const rows = await server.deps.db.inCompany(fresh, async (tx) =>
    tx.selectFrom('auditEvents').selectAll().where('resourceId', '=', made.id).orderBy('id').execute(),
  )
  assert.deepEqual(
    rows.map((row) => [row.action, row.actorId, row.resourceType]),
    [
      ['createContact', fresh.userId, 'contacts'],
      ['changeContact', fresh.userId, 'contacts'],
    ],
  )
  assert.equal((rows[0]?.after as { phone: string } | undefined)?.phone, made.phone)
  assert.deepEqual(rows[1]?.before, { notes: null })
  assert.deepEqual(rows[1]?.after, { notes: 'Toʻlaydi' })
})
