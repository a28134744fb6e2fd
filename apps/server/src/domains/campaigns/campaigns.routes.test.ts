import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { addContact, campaignsPath, createCampaign, nobody } from '#test/support/campaigns.ts'

let server: TestApp
let us: TestCompany
let them: TestCompany
let readers: TestCompany

before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
  them = await server.createCompany()
  readers = await server.addUser(us, 'member')
})
after(async () => {
  await server.close()
})

test('who may only read is refused to create, start, stop and delete, and may look', async () => {
  const { id } = await createCampaign(server, us, { contactIds: [await addContact(server, us)] })
  const tries: ['POST' | 'DELETE', string, object?][] = [
    ['POST', campaignsPath, { name: 'X', campaignType: 'GENERAL' }],
    ['POST', `${campaignsPath}/${id}/contacts`, { contactIds: [] }],
    ['POST', `${campaignsPath}/${id}/start`],
    ['POST', `${campaignsPath}/${id}/stop`],
    ['DELETE', `${campaignsPath}/${id}`],
  ]
  for (const [method, url, body] of tries) {
    const answer = await server.request(readers, method, url, body)
    assert.equal(answer.status, 403, `${method} ${url}`)
    assert.equal(answer.body.code, 'auth.forbidden')
  }
  assert.equal((await server.request(readers, 'GET', `${campaignsPath}/${id}`)).status, 200)
})

test('without a token nothing answers', async () => {
  for (const url of [campaignsPath, `${campaignsPath}/${nobody}`, `${campaignsPath}/${nobody}/contacts`])
    assert.equal((await server.request(null, 'GET', url)).status, 401)
})

test('a campaign of another company does not exist', async () => {
  const { id } = await createCampaign(server, them, { contactIds: [await addContact(server, them)] })
  const tries: ['GET' | 'POST' | 'DELETE', string, object?][] = [
    ['GET', `${campaignsPath}/${id}`],
    ['GET', `${campaignsPath}/${id}/contacts`],
    ['POST', `${campaignsPath}/${id}/contacts`, { contactIds: [] }],
    ['POST', `${campaignsPath}/${id}/start`],
    ['POST', `${campaignsPath}/${id}/stop`],
    ['DELETE', `${campaignsPath}/${id}`],
  ]
  for (const [method, url, body] of tries) {
    const answer = await server.request(us, method, url, body)
    assert.equal(answer.status, 404, `${method} ${url}`)
    assert.equal(answer.body.code, 'campaign.not_found')
  }
  assert.equal((await server.request(us, 'GET', `${campaignsPath}/not-an-id`)).status, 400)
})

test('the list is the newest first, in pages, and filters by status, type and words', async () => {
  const fresh = await server.createCompany()
  const contactIds = [await addContact(server, fresh)]
  await createCampaign(server, fresh, { name: 'Birinchi', contactIds })
  const second = await createCampaign(server, fresh, {
    name: 'Ikkinchi soʻrov',
    campaignType: 'SURVEY',
    contactIds,
  })
  await createCampaign(server, fresh, { name: 'Uchinchi' })
  await server.request(fresh, 'POST', `${campaignsPath}/${second.id}/start`)
  const names = async (query: string): Promise<string[]> =>
    (await server.request(fresh, 'GET', `${campaignsPath}?${query}`)).body.data.map(
      ({ name }: { name: string }) => name,
    )
  assert.deepEqual(await names(''), ['Uchinchi', 'Ikkinchi soʻrov', 'Birinchi'])
  assert.deepEqual(await names('limit=2&page=2'), ['Birinchi'])
  assert.deepEqual(await names('status=RUNNING'), ['Ikkinchi soʻrov'])
  assert.deepEqual(await names('campaignType=DEBT_COLLECTION'), ['Uchinchi', 'Birinchi'])
  assert.deepEqual(await names("search=so'rov"), ['Ikkinchi soʻrov'])
  const page = (await server.request(fresh, 'GET', `${campaignsPath}?limit=2`)).body
  assert.deepEqual([page.total, page.page, page.limit, page.totalPages], [3, 1, 2, 2])
  assert.deepEqual(
    page.data.map((item: { _count: unknown }) => item._count),
    [{ campaignContacts: 0 }, { campaignContacts: 1 }],
  )
})

for (const query of ['page=0', 'limit=201', 'limit=abc', 'status=ON', 'page=1e3', 'order=name']) {
  test(`a list asked for with ${query} is a 400`, async () => {
    assert.equal((await server.request(us, 'GET', `${campaignsPath}?${query}`)).status, 400)
  })
}

test('every change of a campaign by a person is in the audit log, made in the same commit', async () => {
  const fresh = await server.createCompany()
  const { id } = await createCampaign(server, fresh, { contactIds: [await addContact(server, fresh)] })
  await server.request(fresh, 'POST', `${campaignsPath}/${id}/start`)
  const rows = await server.deps.db.inCompany({ companyId: fresh.companyId }, async (tx) =>
    tx
      .selectFrom('auditEvents')
      .select(['action', 'actorId'])
      .where('resourceId', '=', id)
      .orderBy('id')
      .execute(),
  )
  assert.deepEqual(new Set(rows.map((row) => row.actorId)), new Set([fresh.userId]))
  assert.deepEqual(new Set(rows.map((row) => row.action)), new Set(['createCampaign', 'startCampaign']))
})
