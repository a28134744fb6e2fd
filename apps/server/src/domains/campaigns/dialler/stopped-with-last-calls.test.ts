import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { campaignsPath } from '#test/support/campaigns.ts'
import { createDialling, eventOf, type Dialling } from '#test/support/dialling.ts'
import type { TestCompany } from '#test/support/app.ts'
import { cutOffCall } from './cut-off-call.ts'
import { finishCalls, type CallToFinish } from './finish-calls.ts'
import { takeCalls, type TakenCall } from './take-calls.ts'

let world: Dialling
let us: TestCompany
let lineId: string

before(async () => {
  world = await createDialling()
})
beforeEach(async () => {
  us = await world.server.createCompany()
  lineId = await world.quietLine(us, { maxConcurrentCalls: 2 })
})
after(async () => {
  await world.close()
})

const take = async (): Promise<TakenCall[]> => {
  const line = { companyId: us.companyId, lineId, instanceId: 1, turn: 0 }
  return (await takeCalls(world.server.deps, line)).calls
}
const ended = ({ place }: TakenCall): CallToFinish => {
  const now = new Date()
  const call = { callId: place.callId, companyId: us.companyId, startedAt: now, answeredAt: now }
  return { ...cutOffCall({ ...call, language: 'uz' }, now), wasCutOff: false, hangupCause: 'customer' }
}
const finish = async (...calls: TakenCall[]): Promise<void> => {
  await finishCalls(world.server.deps, us.companyId, calls.map(ended))
}
/** Two people are called, and the campaign is stopped while they talk. */
const stopWhileTwoTalk = async (people: number, over = {}): Promise<[string, TakenCall, TakenCall]> => {
  const id = await world.createCampaign(us, await world.addContacts(us, people), { lineId, ...over })
  await world.start(us, id)
  const [one, two] = await take()
  assert.ok(one && two)
  assert.equal((await world.server.request(us, 'POST', `${campaignsPath}/${id}/stop`)).status, 201)
  return [id, one, two]
}

test('stopped while the last ones talk, it is completed when the last of them ends, and that is told once', async () => {
  const [id, one, two] = await stopWhileTwoTalk(2)
  await finish(one)
  assert.equal((await world.read(us, id)).status, 'PAUSED')
  await finish(two)
  const { status, completedAt, calledContacts } = await world.read(us, id)
  assert.deepEqual([status, typeof completedAt, calledContacts], ['COMPLETED', 'string', 2])
  await world.completed(id)
  await finish(one, two)
  assert.equal(world.events.all.filter(eventOf('campaign.completed', id)).length, 1)
})

test('both of the last ones may end at once, in commits of their own', async () => {
  const [id, one, two] = await stopWhileTwoTalk(2)
  await Promise.all([finish(one), finish(two)])
  assert.equal((await world.read(us, id)).status, 'COMPLETED')
})

test('with somebody left, or due to be called again, it stays stopped and can be started', async () => {
  const retry = { attemptsMax: 2, delayMinutes: 1, on: ['FAILED'] }
  for (const [people, over] of [
    [3, {}],
    [2, { retry }],
  ] as const) {
    const [id, one, two] = await stopWhileTwoTalk(people, over)
    await finish(one, two)
    assert.equal((await world.read(us, id)).status, 'PAUSED')
    await world.start(us, id)
  }
})

test('stopped for want of money, it is completed too when nobody is left who may be called', async () => {
  const [id, one, two] = await stopWhileTwoTalk(2)
  await world.owner.query(`update campaigns set stop_reason = 'insufficient_funds' where id = $1`, [id])
  await finish(one, two)
  const { status, stopReason } = await world.read(us, id)
  assert.deepEqual([status, stopReason], ['COMPLETED', null])
})
