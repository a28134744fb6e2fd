import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
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

before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
})
after(async () => {
  await server.close()
})

test('contacts are added to a campaign, by id or by filter; those in it stay', async () => {
  const fresh = await server.createCompany()
  const [first, second, third] = [
    await addContact(server, fresh),
    await addContact(server, fresh),
    await addContact(server, fresh, { lastName: 'Olimov' }),
  ]
  const { id } = await createCampaign(server, fresh, { contactIds: [first] })
  const byId = await server.request(fresh, 'POST', `${campaignsPath}/${id}/contacts`, {
    contactIds: [first, second],
  })
  assert.equal(byId.status, 201)
  assert.equal(byId.body.totalContacts, 2)
  const selection = { filter: { search: 'olimov' } }
  const byFilter = await server.request(fresh, 'POST', `${campaignsPath}/${id}/contacts`, { selection })
  assert.equal(byFilter.status, 201, JSON.stringify(byFilter.body))
  assert.deepEqual(
    byFilter.body.campaignContacts.map((row: { contactId: string }) => row.contactId),
    [first, second, third],
  )
  const foreign = await server.request(fresh, 'POST', `${campaignsPath}/${id}/contacts`, {
    contactIds: [await addContact(server, us)],
  })
  assert.equal(foreign.status, 400)
  assert.equal(foreign.body.code, 'campaign.contacts_not_found')
  assert.equal((await server.request(fresh, 'POST', `${campaignsPath}/${id}/contacts`, {})).status, 400)
})

test('many that add the same contacts at once leave each in once, and the counter right', async () => {
  const fresh = await server.createCompany()
  const contactIds = await Promise.all(Array.from({ length: 8 }, async () => await addContact(server, fresh)))
  const { id } = await createCampaign(server, fresh)
  const answers = await Promise.all(
    Array.from(
      { length: 10 },
      async (_, index) =>
        await server.request(fresh, 'POST', `${campaignsPath}/${id}/contacts`, {
          contactIds: contactIds.slice(index % 3),
        }),
    ),
  )
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]))
  const { body } = await server.request(fresh, 'GET', `${campaignsPath}/${id}`)
  assert.equal(body.totalContacts, 8)
  assert.equal(body.campaignContacts.length, 8)
})

test('the rows of a campaign come in pages and by status and words', async () => {
  const fresh = await server.createCompany()
  const contactIds = []
  for (const lastName of ['Aliyev', 'Botirov', 'Chorshanbiyev'])
    contactIds.push(await addContact(server, fresh, { lastName }))
  const { id } = await createCampaign(server, fresh, { contactIds })
  const read = async (query: string): Promise<{ total: number; names: string[] }> => {
    const { status, body } = await server.request(fresh, 'GET', `${campaignsPath}/${id}/contacts?${query}`)
    assert.equal(status, 200)
    return {
      total: body.total,
      names: body.data.map((row: { contact: { lastName: string } }) => row.contact.lastName),
    }
  }
  assert.deepEqual(await read('limit=2'), { total: 3, names: ['Aliyev', 'Botirov'] })
  assert.deepEqual(await read('limit=2&page=2'), { total: 3, names: ['Chorshanbiyev'] })
  assert.deepEqual(await read('search=botir'), { total: 1, names: ['Botirov'] })
  assert.deepEqual(await read('callStatus=SUCCESS'), { total: 0, names: [] })
  assert.equal(
    (await server.request(fresh, 'GET', `${campaignsPath}/${id}/contacts?callStatus=X`)).status,
    400,
  )
  assert.equal((await server.request(fresh, 'GET', `${campaignsPath}/${nobody}/contacts`)).status, 404)
})

test('people who must not be called do not stop the list from being taken; they are counted as skipped', async () => {
  const refusing = await addContact(server, us)
  const inactive = await addContact(server, us)
  await setContactStatus(server, us, refusing, 'DO_NOT_CALL')
  await setContactStatus(server, us, inactive, 'INACTIVE')
  const campaign = await createCampaign(server, us, {
    contactIds: [refusing, inactive, await addContact(server, us)],
  })
  assert.equal(campaign.totalContacts, 3)
  assert.equal(campaign.skippedContacts, 2)
})

test('a contact shows its campaigns, and takes itself out of their counters when it is deleted', async () => {
  const contact = await addContact(server, us)
  const { id, name } = await createCampaign(server, us, {
    contactIds: [contact, await addContact(server, us)],
  })
  const read = await server.request(us, 'GET', `/auto-calling/contacts/${contact}`)
  assert.equal(read.status, 200)
  assert.equal(read.body.data.id, contact)
  const [row] = read.body.data.campaignContacts
  const campaign = { id, name, campaignType: 'DEBT_COLLECTION', status: 'PENDING', isPractice: true }
  assert.deepEqual(row.campaign, campaign)
  assert.equal((await server.request(us, 'DELETE', `/auto-calling/contacts/${contact}`)).status, 200)
  const { body } = await server.request(us, 'GET', `${campaignsPath}/${id}`)
  assert.equal(body.totalContacts, 1)
  assert.equal((await server.request(us, 'GET', `/auto-calling/contacts/${randomUUID()}`)).status, 404)
})
