import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { campaignsPath } from '#test/support/campaigns.ts'
import { countersOf, createDialling, eventOf, type Dialling } from '#test/support/dialling.ts'

let world: Dialling

before(async () => {
  world = await createDialling()
})
afterEach(async () => {
  await world.endTest()
})
after(async () => {
  await world.close()
})

test('two processes keep a line within its limit together and call nobody twice', async () => {
  const us = await world.server.createCompany()
  const lineId = await world.quietLine(us, { maxConcurrentCalls: 3 })
  // The database itself watches: a fourth live call on this line would fail the statement that makes it.
  await world.owner
    .query(`create function at_most_three() returns trigger language plpgsql security definer as $$ begin
      if (select count(*) from calls where line_id = new.line_id and state <> 'ENDED') > 3 then raise exception 'over the limit'; end if;
      return null; end $$`)
  await world.owner.query(
    `create trigger at_most_three after insert on calls for each row when (new.line_id = '${lineId}') execute function at_most_three()`,
  )
  const contactIds = await world.addContacts(us, 90)
  const ids = [
    await world.createCampaign(us, contactIds, { lineId }),
    await world.createCampaign(us, contactIds, { lineId }),
  ]
  await Promise.all([world.dial(), world.dial()])
  await Promise.all(ids.map(async (id) => await world.start(us, id)))
  await Promise.all(ids.map(world.completed))
  await world.owner.query('drop trigger at_most_three on calls')
  for (const id of ids) {
    const campaign = await world.read(us, id)
    assert.equal(campaign.calledContacts + campaign.skippedContacts, 90)
    assert.deepEqual(countersOf(campaign), await world.recount(id))
  }
  const { rows } = await world.owner.query(
    `select contact_id from calls where company_id = $1 group by contact_id, campaign_id having count(*) > 1`,
    [us.companyId],
  )
  assert.equal(rows.length, 0)
})

test('campaigns of one line share it: the later one does not wait for the end of the first', async () => {
  const us = await world.server.createCompany()
  const lineId = await world.quietLine(us)
  const first = await world.createCampaign(us, await world.addContacts(us, 600), { lineId })
  const second = await world.createCampaign(us, await world.addContacts(us, 20), { lineId })
  await world.start(us, first)
  await world.start(us, second)
  await world.dial()
  await world.completed(second)
  assert.ok((await world.recount(first)).calledContacts < 600)
  await world.completed(first)
})

test('contacts that are added while it runs are called too', async () => {
  const us = await world.server.createCompany()
  const lineId = await world.quietLine(us)
  const id = await world.createCampaign(us, await world.addContacts(us, 300), { lineId })
  await world.dial()
  await world.start(us, id)
  await world.events.waitFor(eventOf('campaign.calls-ended', id))
  const added = await world.addContacts(us, 5)
  assert.equal(
    (await world.server.request(us, 'POST', `${campaignsPath}/${id}/contacts`, { contactIds: added })).status,
    201,
  )
  await world.completed(id)
  assert.equal((await world.read(us, id)).calledContacts, 305)
})
