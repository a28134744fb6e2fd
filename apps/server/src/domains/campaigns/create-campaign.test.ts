import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { addContact, campaignsPath, createCampaign, nobody } from '#test/support/campaigns.ts'

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

test('a campaign without agent and line gets the ready-made agent of its type and the practice line', async () => {
  const contactIds = [await addContact(server, us), await addContact(server, us)]
  const campaign = await createCampaign(server, us, { contactIds, description: 'Noyabr' })
  assert.equal(campaign.status, 'PENDING')
  assert.equal(campaign.totalContacts, 2)
  assert.equal(campaign.calledContacts, 0)
  assert.equal(campaign.isPractice, true)
  assert.equal(campaign.startedAt, null)
  assert.equal(campaign.organizationId, us.companyId)
  const agent = await server.request(us, 'GET', `/auto-calling/agents/${String(campaign.agentId)}`)
  assert.equal(agent.body.campaignType, 'DEBT_COLLECTION')
  const rows = campaign.campaignContacts as {
    contactId: string
    callStatus: string
    contact: { id: string }
  }[]
  assert.deepEqual(
    rows.map((row) => row.contactId),
    contactIds,
  )
  assert.deepEqual(
    rows.map((row) => row.callStatus),
    ['PENDING', 'PENDING'],
  )
  assert.deepEqual(
    rows.map((row) => row.contact.id),
    contactIds,
  )
})

test('the same contact named twice is in the campaign once', async () => {
  const contact = await addContact(server, us)
  assert.equal((await createCampaign(server, us, { contactIds: [contact, contact] })).totalContacts, 1)
})

const refused: [string, (() => Promise<object>) | object, number, string][] = [
  ['no name', { name: '' }, 400, 'request.invalid'],
  ['a type that does not exist', { campaignType: 'SPAM' }, 400, 'request.invalid'],
  ['a field that does not exist', { speed: 3 }, 400, 'request.invalid'],
  [
    'one attempt as a retry policy',
    { retry: { attemptsMax: 1, delayMinutes: 5, on: ['BUSY'] } },
    400,
    'request.invalid',
  ],
  [
    'a retry after a success',
    { retry: { attemptsMax: 2, delayMinutes: 5, on: ['SUCCESS'] } },
    400,
    'request.invalid',
  ],
  ['a contact that does not exist', { contactIds: [nobody] }, 400, 'campaign.contacts_not_found'],
  [
    'a contact of another company',
    async () => ({ contactIds: [await addContact(server, them)] }),
    400,
    'campaign.contacts_not_found',
  ],
  ['an agent that does not exist', { agentId: nobody }, 404, 'agent.not_found'],
  [
    'an agent of another company',
    async () => ({ agentId: (await createCampaign(server, them)).agentId }),
    404,
    'agent.not_found',
  ],
  [
    'an agent for another type',
    async () => ({ agentId: (await createCampaign(server, us, { campaignType: 'SURVEY' })).agentId }),
    400,
    'campaign.agent_type_mismatch',
  ],
  ['a line that does not exist', { lineId: nobody }, 404, 'line.not_found'],
  [
    'a line of another company',
    async () => ({ lineId: (await createCampaign(server, them)).lineId }),
    404,
    'line.not_found',
  ],
]
for (const [what, over, status, code] of refused) {
  test(`creating with ${what} is a ${status} and makes nothing`, async () => {
    const body = { name: 'X', campaignType: 'GENERAL', ...(typeof over === 'function' ? await over() : over) }
    const count = async (): Promise<number> =>
      (await server.request(us, 'GET', `${campaignsPath}?limit=1`)).body.total
    const before_ = await count()
    const answer = await server.request(us, 'POST', campaignsPath, body)
    assert.equal(answer.status, status)
    assert.equal(answer.body.code, code)
    assert.equal(await count(), before_)
  })
}
