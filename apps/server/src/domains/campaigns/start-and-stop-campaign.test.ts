import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { addContact, campaignsPath, createCampaign, setContactStatus } from '#test/support/campaigns.ts'

let server: TestApp
let us: TestCompany

before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
})
after(async () => {
  await server.close()
})

test('a campaign starts, cannot start twice, stops, cannot stop twice, and starts again with its first start time', async () => {
  const { id } = await createCampaign(server, us, { contactIds: [await addContact(server, us)] })
  const started = await server.request(us, 'POST', `${campaignsPath}/${id}/start`)
  assert.equal(started.status, 201)
  assert.deepEqual(started.body, { message: 'Campaign started successfully', campaignId: id })
  const { body: running } = await server.request(us, 'GET', `${campaignsPath}/${id}`)
  assert.equal(running.status, 'RUNNING')
  assert.notEqual(running.startedAt, null)
  const twice = await server.request(us, 'POST', `${campaignsPath}/${id}/start`, undefined, {
    headers: { 'accept-language': 'uz' },
  })
  assert.equal(twice.status, 400)
  assert.equal(twice.body.code, 'campaign.already_running')
  assert.equal(twice.body.detail, 'Kampaniya allaqachon ishlayapti')
  const stopped = await server.request(us, 'POST', `${campaignsPath}/${id}/stop`)
  assert.equal(stopped.status, 201)
  assert.deepEqual(stopped.body, { message: 'Campaign stopped successfully' })
  assert.equal((await server.request(us, 'GET', `${campaignsPath}/${id}`)).body.status, 'PAUSED')
  const again = await server.request(us, 'POST', `${campaignsPath}/${id}/stop`)
  assert.equal(again.status, 400)
  assert.equal(again.body.code, 'campaign.not_running')
  assert.equal((await server.request(us, 'POST', `${campaignsPath}/${id}/start`)).status, 201)
  const { body: resumed } = await server.request(us, 'GET', `${campaignsPath}/${id}`)
  assert.equal(resumed.status, 'RUNNING')
  assert.equal(resumed.startedAt, running.startedAt)
})

test('of many that start or stop at once, one does', async () => {
  const { id } = await createCampaign(server, us, { contactIds: [await addContact(server, us)] })
  for (const action of ['start', 'stop']) {
    const answers = await Promise.all(
      Array.from(
        { length: 8 },
        async () => await server.request(us, 'POST', `${campaignsPath}/${id}/${action}`),
      ),
    )
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((a, b) => a - b),
      [201, 400, 400, 400, 400, 400, 400, 400],
    )
  }
})

test('a campaign with nobody who may be called does not start', async () => {
  const refusing = await addContact(server, us)
  await setContactStatus(server, us, refusing, 'DO_NOT_CALL')
  for (const contactIds of [[], [refusing]]) {
    const { id } = await createCampaign(server, us, { contactIds })
    const answer = await server.request(us, 'POST', `${campaignsPath}/${id}/start`)
    assert.equal(answer.status, 400)
    assert.equal(answer.body.code, 'campaign.nobody_to_call')
    assert.equal((await server.request(us, 'GET', `${campaignsPath}/${id}`)).body.status, 'PENDING')
  }
})

test('a running campaign is not deleted; a stopped one goes with its rows, and its contacts stay', async () => {
  const contact = await addContact(server, us)
  const { id } = await createCampaign(server, us, { contactIds: [contact] })
  await server.request(us, 'POST', `${campaignsPath}/${id}/start`)
  const running = await server.request(us, 'DELETE', `${campaignsPath}/${id}`)
  assert.equal(running.status, 400)
  assert.equal(running.body.code, 'campaign.running_not_deletable')
  await server.request(us, 'POST', `${campaignsPath}/${id}/stop`)
  const gone = await server.request(us, 'DELETE', `${campaignsPath}/${id}`)
  assert.equal(gone.status, 200)
  assert.deepEqual(gone.body, { message: 'Campaign deleted successfully' })
  assert.equal((await server.request(us, 'GET', `${campaignsPath}/${id}`)).status, 404)
  const read = await server.request(us, 'GET', `/auto-calling/contacts/${contact}`)
  assert.deepEqual(read.body.data.campaignContacts, [])
})
