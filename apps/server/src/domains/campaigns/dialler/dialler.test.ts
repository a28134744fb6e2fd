import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { countersOf, createDialling, type Dialling } from '#test/support/dialling.ts'
import { diallerChannel } from './wake-dialler.ts'

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

test('everybody is called once, every call is recorded, and the counters are those of the rows', async () => {
  const us = await world.server.createCompany()
  const contactIds = await world.addContacts(us, 120)
  const id = await world.createCampaign(us, contactIds)
  await world.dial()
  await world.start(us, id)
  await world.completed(id)
  const campaign = await world.read(us, id)
  assert.equal(campaign.status, 'COMPLETED')
  assert.notEqual(campaign.completedAt, null)
  assert.equal(campaign.calledContacts, 120)
  assert.equal(campaign.callsInProgress, 0)
  assert.deepEqual(countersOf(campaign), await world.recount(id))
  assert.ok(
    campaign.successfulCalls > 0 && campaign.failedCalls > 0,
    'a mix of people ends in a mix of outcomes',
  )
  for (const row of campaign.campaignContacts) {
    assert.notEqual(row.callStatus, 'PENDING')
    assert.notEqual(row.callStatus, 'CALLING')
    assert.equal(row.callAttempts, 1)
    assert.ok(row.conversationOutcome)
    assert.ok(row.conversationSummary)
    assert.equal(row.contact.isCalled, true)
    assert.equal(row.contact.lastConversationOutcome, row.conversationOutcome)
    assert.ok(row.callId)
  }
  const { rows } = await world.owner.query(
    `select count(*)::int as calls, count(distinct contact_id)::int as people,
       count(*) filter (where state <> 'ENDED')::int as live,
       count(*) filter (where answered_at is not null and not exists
         (select 1 from call_turns t where t.call_id = calls.id))::int as mute,
       count(*) filter (where duration_ms > 0 and recording_key is null)::int as unrecorded
     from calls where campaign_id = $1`,
    [id],
  )
  assert.deepEqual(rows[0], { calls: 120, people: 120, live: 0, mute: 0, unrecorded: 0 })
})

test('of each call its beginning and then its end is told, and the completion last', async () => {
  const us = await world.server.createCompany()
  const lineId = await world.quietLine(us)
  const id = await world.createCampaign(us, await world.addContacts(us, 70), { lineId })
  await world.dial()
  await world.start(us, id)
  await world.completed(id)
  const begun = new Set<string>()
  const ended = new Set<string>()
  const own = world.events.all.filter(({ payload }) => (payload as { campaignId?: string }).campaignId === id)
  for (const { event, payload } of own) {
    const calls = (payload as { calls?: { callId: string }[] }).calls ?? []
    for (const { callId } of calls) {
      if (event === 'campaign.calls-started') begun.add(callId)
      else {
        assert.ok(begun.has(callId), 'a call ends after it began')
        assert.ok(!ended.has(callId), 'a call ends once')
        ended.add(callId)
      }
    }
  }
  assert.equal(ended.size, 70)
  assert.equal(own.at(-1)?.event, 'campaign.completed')
})

test('who must not be called is passed over and does not hold the campaign up', async () => {
  const us = await world.server.createCompany()
  const lineId = await world.quietLine(us)
  const contactIds = await world.addContacts(us, 6)
  await world.owner.query(`update contacts set status = 'DO_NOT_CALL' where id = $1`, [contactIds[1]])
  await world.owner.query(`update contacts set status = 'INACTIVE' where id = $1`, [contactIds[4]])
  const id = await world.createCampaign(us, contactIds, { lineId })
  await world.dial()
  await world.start(us, id)
  await world.completed(id)
  const campaign = await world.read(us, id)
  assert.equal(campaign.calledContacts, 4)
  assert.equal(campaign.skippedContacts, 2)
  const { rows } = await world.owner.query('select 1 from calls where contact_id = any($1)', [
    [contactIds[1], contactIds[4]],
  ])
  assert.equal(rows.length, 0)
})

test('nobody is called again unless the campaign asks for it, and then when it is due, and no more often', async () => {
  const us = await world.server.createCompany()
  const lineId = await world.quietLine(us)
  const retry = { attemptsMax: 3, delayMinutes: 30, on: ['NO_ANSWER', 'BUSY'] }
  const id = await world.createCampaign(us, await world.addContacts(us, 150), { retry, lineId })
  await world.dial()
  await world.start(us, id)
  await world.untilNone(
    id,
    `select count(*)::int from campaign_contacts where campaign_id = $1 and call_status in ('PENDING', 'CALLING')`,
  )
  assert.equal((await world.read(us, id)).status, 'RUNNING')
  const due = async () =>
    (
      await world.owner.query(
        `select call_status, call_attempts from campaign_contacts where campaign_id = $1 and next_call_date is not null`,
        [id],
      )
    ).rows
  const first = await due()
  assert.ok(first.length > 0)
  for (const row of first) assert.ok(['NO_ANSWER', 'BUSY'].includes(row.call_status))
  world.putClockForward(31 * 60_000)
  await world.owner.query(`select pg_notify('${diallerChannel}', '')`)
  await world.untilNone(
    id,
    `select count(*)::int from campaign_contacts where campaign_id = $1
     and (call_status = 'CALLING' or (next_call_date is not null and call_attempts = 1))`,
  )
  assert.equal((await world.read(us, id)).status, 'RUNNING')
  world.putClockForward(31 * 60_000)
  await world.owner.query(`select pg_notify('${diallerChannel}', '')`)
  await world.completed(id)
  const { rows } = await world.owner.query(
    `select call_status, call_attempts, (select count(*)::int from calls where contact_id = cc.contact_id) as calls
     from campaign_contacts cc where campaign_id = $1`,
    [id],
  )
  for (const row of rows) {
    assert.equal(row.calls, row.call_attempts)
    assert.ok(row.call_attempts <= 3)
    if (!['NO_ANSWER', 'BUSY'].includes(row.call_status)) continue
    assert.equal(row.call_attempts, 3, 'who was not reached was tried as often as asked')
  }
  assert.deepEqual(countersOf(await world.read(us, id)), await world.recount(id))
})

test('who asks not to be called again gets the status that says so', async () => {
  const us = await world.server.createCompany()
  const lineId = await world.quietLine(us)
  const id = await world.createCampaign(us, await world.addContacts(us, 400), { lineId })
  await world.dial()
  await world.start(us, id)
  await world.completed(id)
  const { rows } = await world.owner.query(
    `select c.call_status from campaign_contacts c join contacts p on p.id = c.contact_id
     where c.campaign_id = $1 and p.status = 'DO_NOT_CALL'`,
    [id],
  )
  assert.ok(rows.length > 0)
  for (const row of rows) assert.equal(row.call_status, 'REFUSED')
})
