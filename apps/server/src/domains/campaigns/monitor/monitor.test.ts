import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import type { CampaignCourse, CampaignMonitor } from '@muloqot/contract'
import type { TestCompany } from '#test/support/app.ts'
import { campaignsPath } from '#test/support/campaigns.ts'
import { createDialling, eventOf, type Dialling } from '#test/support/dialling.ts'

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

const monitorOf = async (who: TestCompany, id: string): Promise<CampaignMonitor> => {
  const { status, body } = await world.server.request(who, 'GET', `${campaignsPath}/${id}/monitor`)
  assert.equal(status, 200, JSON.stringify(body))
  return body
}

const courseOf = async (who: TestCompany, id: string): Promise<CampaignCourse> => {
  const { status, body } = await world.server.request(who, 'GET', `${campaignsPath}/${id}/course`)
  assert.equal(status, 200, JSON.stringify(body))
  return body
}

const sum = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0)

test('a campaign that has not begun shows its agent and line, and no results', async () => {
  const us = await world.server.createCompany()
  const lineId = await world.quietLine(us, { name: 'Tinch', maxConcurrentCalls: 7, callsPerSecond: 2.5 })
  const id = await world.createCampaign(us, await world.addContacts(us, 3), { lineId })
  const monitor = await monitorOf(us, id)
  assert.equal(monitor.status, 'PENDING')
  assert.deepEqual(monitor.line, {
    id: lineId,
    name: 'Tinch',
    kind: 'practice',
    maxConcurrentCalls: 7,
    callsPerSecond: 2.5,
  })
  assert.equal(monitor.agent.id, monitor.agentId)
  assert.equal(monitor.callStatusCounts.PENDING, 3)
  assert.deepEqual(monitor.activeCalls, [])
  assert.deepEqual(monitor.newestResults, [])
  assert.deepEqual(monitor.retries, { contacts: 0, nextAt: null })
  const course = await courseOf(us, id)
  assert.deepEqual(course.total, { ended: 0, answered: 0, talked: 0, successful: 0 })
  assert.deepEqual(course.minutes, [])
})

test('when all are called, every figure of the monitor and the course is that of the rows', async () => {
  const us = await world.server.createCompany()
  const lineId = await world.quietLine(us)
  const id = await world.createCampaign(us, await world.addContacts(us, 90), { lineId })
  await world.dial()
  await world.start(us, id)
  await world.completed(id)
  const monitor = await monitorOf(us, id)
  const rows = await world.recount(id)
  assert.equal(sum(monitor.callStatusCounts), rows.totalContacts)
  const { SUCCESS, PROMISE_TO_PAY, PENDING } = monitor.callStatusCounts
  assert.equal(SUCCESS + PROMISE_TO_PAY, rows.successfulCalls)
  assert.equal(PENDING, rows.totalContacts - rows.calledContacts)
  assert.equal(monitor.newestResults.length, 10)
  const times = monitor.newestResults.map(({ lastCallDate }) => lastCallDate ?? '')
  assert.deepEqual(times, times.toSorted().toReversed())
  assert.ok(monitor.newestResults.every(({ conversationSummary, callId }) => conversationSummary && callId))

  const course = await courseOf(us, id)
  assert.equal(course.total.ended, 90)
  assert.deepEqual(course.last15Minutes, course.total)
  assert.equal(course.total.successful, rows.successfulCalls)
  assert.ok(course.total.answered < 90 && course.total.talked <= course.total.answered)
  assert.ok(course.total.talked > 0)
  assert.equal(
    course.minutes.reduce((total, minute) => total + sum(minute.callStatusCounts), 0),
    90,
  )
})

test('who is called again is counted as waiting, with the time of the first', async () => {
  const us = await world.server.createCompany()
  const settings = { recordAudio: false, personas: { busy: 1 } }
  const lineId = await world.quietLine(us, { settings })
  const retry = { attemptsMax: 2, delayMinutes: 30, on: ['BUSY'] }
  const id = await world.createCampaign(us, await world.addContacts(us, 4), { lineId, retry })
  await world.dial()
  await world.start(us, id)
  await world.untilNone(
    id,
    `select count(*)::int as count from campaign_contacts where campaign_id = $1 and call_status <> 'BUSY'`,
  )
  const monitor = await monitorOf(us, id)
  assert.equal(monitor.retries.contacts, 4)
  const soonest = monitor.newestResults.map(({ nextCallDate }) => nextCallDate ?? '').toSorted()[0]
  assert.equal(monitor.retries.nextAt, soonest)
})

test('calls that go on are listed, the longest first, and leave the list when they end', async () => {
  const us = await world.server.createCompany()
  const settings = { recordAudio: false, speed: 1, personas: { talkative: 1 } }
  const lineId = await world.quietLine(us, { settings, maxConcurrentCalls: 12 })
  const id = await world.createCampaign(us, await world.addContacts(us, 20), { lineId })
  const dialler = await world.dial()
  await world.start(us, id)
  await world.events.waitFor(eventOf('campaign.calls-started', id))
  const monitor = await monitorOf(us, id)
  assert.equal(monitor.callsInProgress, 12)
  assert.equal(monitor.callStatusCounts.CALLING, 12)
  assert.equal(monitor.activeCalls.length, 10)
  assert.ok(monitor.activeCalls.every(({ contactName }) => contactName === 'Aziz Karimov'))
  const begun = monitor.activeCalls.map(({ startedAt }) => startedAt)
  assert.deepEqual(begun, begun.toSorted())
  assert.ok(monitor.activeCalls.every(({ startedAt }) => startedAt <= monitor.at))
  await world.server.request(us, 'POST', `${campaignsPath}/${id}/stop`)
  await dialler.stop()
  const after_ = await monitorOf(us, id)
  assert.equal(after_.callsInProgress, 0)
  assert.deepEqual(after_.activeCalls, [])
})

test('another company’s campaign is not there', async () => {
  const us = await world.server.createCompany()
  const them = await world.server.createCompany()
  const id = await world.createCampaign(us, [])
  for (const part of ['monitor', 'course']) {
    const { status, body } = await world.server.request(them, 'GET', `${campaignsPath}/${id}/${part}`)
    assert.equal(status, 404)
    assert.equal(body.code, 'campaign.not_found')
  }
})
