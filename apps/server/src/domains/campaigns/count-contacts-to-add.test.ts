import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import {
  addContact,
  campaignsPath,
  createCampaign,
  nobody,
  setContactStatus,
} from '#test/support/campaigns.ts'

let server: TestApp
let us: TestCompany
let them: TestCompany
/** Two who may be called, one who must not, one who is inactive. */
let ids: string[]

before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
  them = await server.createCompany()
  ids = []
  for (let count = 0; count < 4; count += 1) ids.push(await addContact(server, us, { lastName: 'Rahimov' }))
  await setContactStatus(server, us, ids[2] ?? '', 'DO_NOT_CALL')
  await setContactStatus(server, us, ids[3] ?? '', 'INACTIVE')
})
after(async () => {
  await server.close()
})

const count = async (body: object, who = us): Promise<{ status: number; body: object }> =>
  await server.request(who, 'POST', `${campaignsPath}/count-contacts`, body)

test('a selection is counted by what would become of each person, and nothing is changed', async () => {
  const expected = { willBeCalled: 2, doNotCall: 1, inactive: 1, alreadyInCampaign: 0, notFound: [] }
  const byFilter = await count({ selection: { filter: { search: 'rahimov' } } })
  assert.equal(byFilter.status, 200)
  assert.deepEqual(byFilter.body, expected)
  const byId = await count({ selection: { contactIds: [...ids, nobody] } })
  assert.deepEqual(byId.body, { ...expected, notFound: [nobody] })
  const all = await server.request(us, 'GET', campaignsPath)
  assert.equal(all.body.total, 0)
})

test('who is in the campaign already is counted as such, whatever their status', async () => {
  const { id } = await createCampaign(server, us, { contactIds: [ids[0], ids[2]] })
  const answer = await count({ selection: { contactIds: ids }, campaignId: id })
  assert.deepEqual(answer.body, {
    willBeCalled: 1,
    doNotCall: 0,
    inactive: 1,
    alreadyInCampaign: 2,
    notFound: [],
  })
})

test('what is said before is what the campaign does afterwards', async () => {
  const selection = { filter: { search: 'rahimov' } }
  const before_ = (await count({ selection })).body as { willBeCalled: number; doNotCall: number }
  const campaign = await createCampaign(server, us, { selection })
  assert.equal(campaign.totalContacts, 4)
  assert.equal(campaign.skippedContacts, 2)
  assert.equal(before_.willBeCalled, campaign.totalContacts - campaign.skippedContacts)
})

test('another company’s contacts and campaign are not there', async () => {
  const { id } = await createCampaign(server, us)
  const foreign = await count({ selection: { contactIds: ids } }, them)
  assert.deepEqual(foreign.body, {
    willBeCalled: 0,
    doNotCall: 0,
    inactive: 0,
    alreadyInCampaign: 0,
    notFound: ids.toSorted(),
  })
  const answer = await count({ selection: { contactIds: ids }, campaignId: id }, them)
  assert.equal(answer.status, 404)
})

test('a campaign is made with contacts chosen in one way, not two', async () => {
  const answer = await server.request(us, 'POST', campaignsPath, {
    name: 'X',
    campaignType: 'GENERAL',
    contactIds: [ids[0]],
    selection: { filter: {} },
  })
  assert.equal(answer.status, 400)
  assert.equal(answer.body.errors[0].path, 'body.selection')
})

test('the skipped people are listed, and several statuses at once', async () => {
  const { id } = await createCampaign(server, us, { contactIds: ids })
  const read = async (query: string): Promise<{ total: number; ids: string[] }> => {
    const { status, body } = await server.request(us, 'GET', `${campaignsPath}/${id}/contacts?${query}`)
    assert.equal(status, 200)
    return { total: body.total, ids: body.data.map((row: { contactId: string }) => row.contactId) }
  }
  assert.deepEqual(await read('isSkipped=true'), { total: 2, ids: [ids[2], ids[3]] })
  assert.deepEqual(await read('isSkipped=false'), { total: 2, ids: [ids[0], ids[1]] })
  assert.equal((await read('callStatus=PENDING,SUCCESS')).total, 4)
  assert.equal((await read('callStatus=SUCCESS,PROMISE_TO_PAY')).total, 0)
  const wrong = await server.request(us, 'GET', `${campaignsPath}/${id}/contacts?callStatus=PENDING,NONE`)
  assert.equal(wrong.status, 400)
})
