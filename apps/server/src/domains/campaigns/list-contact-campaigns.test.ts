import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'
import { addContact, createCampaign } from '#test/support/campaigns.ts'

let server: TestApp
let us: TestCompany
before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
})
after(async () => {
  await server.close()
})

const campaignsOf = async (who: TestCompany, contactIds: readonly string[]): Promise<Answer> =>
  await server.request(who, 'GET', `/auto-calling/contacts/campaigns?contactIds=${contactIds.join()}`)

test('each contact tells how many campaigns it is in, and the newest three', async () => {
  const [busy, once, idle] = [
    await addContact(server, us),
    await addContact(server, us),
    await addContact(server, us),
  ]
  const first = await createCampaign(server, us, { name: 'A', contactIds: [busy, once] })
  for (const name of ['B', 'C', 'D']) await createCampaign(server, us, { name, contactIds: [busy] })
  const { status, body } = await campaignsOf(us, [idle, once, busy])
  assert.equal(status, 200)
  const of = (id: string): { total: number; campaigns: { name: string }[] } =>
    body.data.find((row: { contactId: string }) => row.contactId === id)
  assert.equal(of(busy).total, 4)
  assert.deepEqual(
    of(busy).campaigns.map(({ name }) => name),
    ['D', 'C', 'B'],
  )
  assert.deepEqual(of(once), {
    contactId: once,
    total: 1,
    campaigns: [{ id: first.id, name: 'A', status: 'PENDING', isPractice: true, callStatus: 'PENDING' }],
  })
  assert.equal(of(idle), undefined)
})

test('another company’s contacts are in no campaign that we can see', async () => {
  const them = await server.createCompany()
  const theirs = await addContact(server, them)
  await createCampaign(server, them, { contactIds: [theirs] })
  assert.deepEqual((await campaignsOf(us, [theirs])).body, { data: [] })
  assert.equal((await campaignsOf(them, [theirs])).body.data.length, 1)
})

test('what is no id, nothing at all and too many are refused', async () => {
  const many = Array.from({ length: 201 }, () => '0198f000-0000-7000-8000-000000000000')
  for (const ids of [['yoʻq'], [''], many]) assert.equal((await campaignsOf(us, ids)).status, 400)
})
