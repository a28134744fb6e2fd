import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { after, afterEach, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { startDialler } from '#src/domains/campaigns/index.ts'
import { campaignsPath } from '#test/support/campaigns.ts'
import { countersOf, createDialling, eventOf, type Dialling } from '#test/support/dialling.ts'
import { testSecretKey } from '#test/support/test-settings.ts'

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

test('after a stop nobody is dialled; started again it goes on where it was', async () => {
  const us = await world.server.createCompany()
  const lineId = await world.quietLine(us)
  const id = await world.createCampaign(us, await world.addContacts(us, 800), { lineId })
  const dialler = await world.dial()
  await world.start(us, id)
  await world.events.waitFor(eventOf('campaign.calls-ended', id))
  assert.equal((await world.server.request(us, 'POST', `${campaignsPath}/${id}/stop`)).status, 201)
  const count = async (): Promise<number> =>
    (await world.owner.query('select 1 from calls where campaign_id = $1', [id])).rows.length
  const atStop = await count()
  assert.ok(atStop < 800, 'it was stopped before its end')
  const { startedAt } = await world.read(us, id)
  await dialler.stop()
  assert.equal(await count(), atStop)
  const stopped = await world.read(us, id)
  assert.equal(stopped.status, 'PAUSED')
  assert.equal(stopped.callsInProgress, 0)
  assert.deepEqual(countersOf(stopped), await world.recount(id))
  await world.dial()
  await world.start(us, id)
  await world.completed(id)
  assert.equal(await count(), 800)
  assert.equal((await world.read(us, id)).startedAt, startedAt)
})

test('nobody is called for a blocked company; unblocked, it goes on by itself', async () => {
  const admin = await world.server.createCompany('admin')
  const [blocked, other] = [await world.server.createCompany(), await world.server.createCompany()]
  const [id, others] = await Promise.all(
    [blocked, other].map(async (who) => {
      const lineId = await world.quietLine(who)
      const campaign = await world.createCampaign(who, await world.addContacts(who, 20), { lineId })
      await world.start(who, campaign)
      return campaign
    }),
  )
  assert.ok(id && others)
  const url = `/company/${blocked.companyId}`
  await world.server.request(admin, 'POST', `${url}/block`)
  await world.dial()
  await world.completed(others)
  const { rows } = await world.owner.query('select 1 from calls where campaign_id = $1', [id])
  assert.equal(rows.length, 0)
  await world.server.request(admin, 'POST', `${url}/unblock`)
  await world.completed(id)
})

test('a program that stops in order says of its calls that they were cut off', async () => {
  const slow = {
    ...world.server.deps,
    config: { ...world.server.deps.config, practice: { speed: 1, seed: 7 } },
  }
  const us = await world.server.createCompany()
  const lineId = await world.quietLine(us)
  const id = await world.createCampaign(us, await world.addContacts(us, 10), { lineId })
  const dialler = await startDialler(slow, world.server.ownerUrl)
  await world.start(us, id)
  await world.events.waitFor(eventOf('campaign.calls-started', id))
  await dialler.stop()
  const campaign = await world.read(us, id)
  assert.equal(campaign.callStatusCounts.FAILED, 10)
  assert.equal(campaign.callsInProgress, 0)
  const { rows } = await world.owner.query('select distinct hangup_cause from calls where campaign_id = $1', [
    id,
  ])
  assert.deepEqual(rows, [{ hangup_cause: 'cut_off' }])
})

const startVoiceProcess = (): ChildProcess =>
  spawn(process.execPath, [fileURLToPath(new URL('../../../main.ts', import.meta.url)), 'voice'], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: world.server.ownerUrl,
      SECRET_KEY: testSecretKey,
      DATA_DIR: world.server.dataDir,
      PRACTICE_SPEED: '1',
      PRACTICE_SEED: '7',
      LOG_LEVEL: 'error',
    },
    stdio: 'inherit',
  })

test('calls of a process that was killed end FAILED, are not dialled again by themselves, and the rest goes on', async () => {
  const us = await world.server.createCompany()
  const lineId = await world.quietLine(us, { maxConcurrentCalls: 3 })
  const retry = { attemptsMax: 2, delayMinutes: 1, on: ['FAILED'] }
  const id = await world.createCampaign(us, await world.addContacts(us, 20), { lineId, retry })
  const voice = startVoiceProcess()
  const gone = once(voice, 'close')
  await world.start(us, id)
  await world.events.waitFor(eventOf('campaign.calls-started', id))
  const { rows: live } = await world.owner.query(
    `select id from calls where campaign_id = $1 and state <> 'ENDED'`,
    [id],
  )
  assert.ok(live.length > 0)
  voice.kill('SIGKILL')
  await gone
  await world.dial()
  await world.completed(id)
  const campaign = await world.read(us, id)
  assert.deepEqual(countersOf(campaign), await world.recount(id))
  const { rows } = await world.owner.query(
    `select c.id, c.call_status, c.hangup_cause, cc.call_attempts, cc.next_call_date from calls c
     join campaign_contacts cc on cc.call_id = c.id where c.hangup_cause = 'cut_off' and c.campaign_id = $1`,
    [id],
  )
  assert.deepEqual(new Set(rows.map((row) => row.id)), new Set(live.map((row) => row.id)))
  for (const row of rows) {
    assert.equal(row.call_status, 'FAILED')
    assert.equal(row.call_attempts, 1)
    assert.equal(row.next_call_date, null)
  }
})
