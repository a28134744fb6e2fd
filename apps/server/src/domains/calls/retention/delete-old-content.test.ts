import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'
import { holdCall, reserveCall, surroundings } from '#test/support/held-calls.ts'
import { FileMissing, type Storage } from '#src/platform/storage/storage.ts'
import { recordingKeyOf } from '../recording-key.ts'
import { deleteOldContent } from './delete-old-content.ts'

/** Stands still unless it is moved, so that a slow machine does not make a call older than its company's limit. */
let moment = new Date()
const clock = { now: () => moment }
let server: TestApp
let us: TestCompany

before(async () => {
  server = await createTestApp({}, { clock })
})
beforeEach(async () => {
  us = await server.createCompany()
})
after(async () => {
  await server.close()
})

/** Ten seconds off the round number of days, on the side that is asked for. */
const daysAgo = (days: number, side: 'before' | 'after' = 'before'): string =>
  new Date(clock.now().getTime() - days * 86_400_000 + (side === 'before' ? -10_000 : 10_000)).toISOString()

const keep = async (who: TestCompany, days: number | null): Promise<void> => {
  const settings = { auto_delete_records_after_days: days }
  assert.equal((await server.request(who, 'PATCH', `/company/${who.companyId}`, { settings })).status, 200)
}
const callOf = async (who: TestCompany, id: string): Promise<Answer['body']> =>
  (await server.request(who, 'GET', `/calls/${id}`)).body
const stateOf = async (who: TestCompany, id: string, part: 'recording' | 'waveform'): Promise<unknown[]> => {
  const { status, body } = await server.request(who, 'GET', `/calls/${id}/${part}`)
  return status === 200 ? [200] : [status, body.code]
}
const deleted = [410, 'call.recording_deleted']
const fileOf = (who: TestCompany, id: string): string => recordingKeyOf(who.companyId, id)
const hasFile = async (who: TestCompany, id: string): Promise<boolean> =>
  await server.deps.storage.size(fileOf(who, id)).then(
    () => true,
    (error: unknown) => {
      assert.ok(error instanceof FileMissing)
      return false
    },
  )
const change = async (statement: ReturnType<typeof sql>): Promise<void> => {
  await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) => await statement.execute(tx))
}
/** Files that are still to be removed, by what the rows say. */
const leftToRemove = async (): Promise<number> =>
  await server.deps.db.inCompany(
    { companyId: us.companyId },
    async (tx) =>
      (await tx.selectFrom('calls').select('id').where('removedRecordingKey', 'is not', null).execute())
        .length,
  )

test('each company keeps what was said for its own time, and for ever when it set none', async () => {
  const [longer, forEver] = [await server.createCompany(), await server.createCompany()]
  const old = await Promise.all(
    [us, longer, forEver].map(async (who) => holdCall(server, who, { at: daysAgo(30) })),
  )
  const young = await holdCall(server, us, { at: daysAgo(30, 'after') })
  await keep(us, 30)
  await keep(longer, 31)
  await deleteOldContent(server.deps)
  const seen = await Promise.all(
    [us, longer, forEver].map(async (who, index) => {
      const id = old[index]?.id ?? ''
      return [(await callOf(who, id)).contentDeletedAt === null, await hasFile(who, id)]
    }),
  )
  assert.deepEqual(seen, [
    [false, false],
    [true, true],
    [true, true],
  ])
  const { contentDeletedAt, summary, turns } = await callOf(us, young.id)
  assert.deepEqual([contentDeletedAt, typeof summary, turns.length], [null, 'string', 2])
  assert.deepEqual(await stateOf(us, young.id, 'recording'), [200])
})

test('recording, text, drawing and summary are gone everywhere; outcome, promise and times stay', async () => {
  const { id, campaignId } = await holdCall(server, us, { at: daysAgo(7) })
  const earlier = await callOf(us, id)
  const address = new URL(earlier.recordingUrl)
  await keep(us, 7)
  await deleteOldContent(server.deps)
  assert.deepEqual(await callOf(us, id), {
    ...earlier,
    summary: null,
    turns: [],
    recordingUrl: null,
    contentDeletedAt: clock.now().toISOString(),
  })
  assert.deepEqual(await stateOf(us, id, 'recording'), deleted)
  assert.deepEqual(await stateOf(us, id, 'waveform'), deleted)
  // Whoever still has the address that was given out before.
  const late = await server.request(null, 'GET', address.pathname + address.search)
  assert.deepEqual([late.status, late.body.code], deleted)
  const people = await server.request(us, 'GET', `/auto-calling/campaigns/${campaignId}/contacts`)
  assert.doesNotMatch(JSON.stringify(people.body), /Mijoz 30-noyabrgacha|\/recording/)
  const [row] = await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) =>
    tx.selectFrom('calls').select(['peaks', 'removedRecordingKey']).where('id', '=', id).execute(),
  )
  assert.deepEqual(row, { peaks: null, removedRecordingKey: null })
})

test('answers in the person’s own words go; yes and no, ratings and choices stay', async () => {
  const { id, agentId } = await holdCall(server, us, { at: daysAgo(2) })
  const script = {
    questions: [
      { id: 'why', kind: 'choice' },
      { id: 'wish', kind: 'open' },
    ],
  }
  const result = {
    promisedAmount: null,
    promisedDate: null,
    callbackAt: null,
    answers: { ok: false, stars: 4, why: 'price', wish: 'Akamga aytmang', unknown: 'Nimadir', silent: null },
  }
  await change(sql`insert into agent_versions (company_id, agent_id, version, script)
    values (${us.companyId}, ${agentId}, 99, ${JSON.stringify(script)}::jsonb)`)
  await change(
    sql`update calls set agent_version = 99, result = ${JSON.stringify(result)}::jsonb where id = ${id}`,
  )
  await keep(us, 1)
  await deleteOldContent(server.deps)
  const { answers } = (await callOf(us, id)).result
  assert.deepEqual(answers, { ok: false, stars: 4, why: 'price', silent: null })
})

test('calls that go on, and calls that nobody answered, are left alone', async () => {
  const facts = await surroundings(server, us)
  const going = await reserveCall(server, us, facts, new Date(daysAgo(9)))
  const silent = await holdCall(server, us, { at: daysAgo(9), isRecorded: false })
  await change(sql`update calls set answered_at = null where id = ${silent.id}`)
  await keep(us, 1)
  await deleteOldContent(server.deps)
  for (const id of [going, silent.id]) assert.equal((await callOf(us, id)).contentDeletedAt, null)
  assert.equal((await callOf(us, going)).state, 'DIALING')
})

test('a call that was never recorded is not said to have lost a recording', async () => {
  const { id } = await holdCall(server, us, { at: daysAgo(2), isRecorded: false })
  await keep(us, 1)
  await deleteOldContent(server.deps)
  const { contentDeletedAt, turns } = await callOf(us, id)
  assert.deepEqual([contentDeletedAt, turns], [clock.now().toISOString(), []])
  assert.deepEqual(await stateOf(us, id, 'recording'), [404, 'call.no_recording'])
})

test('what is gone stays as it is when the job is done again, and the company keeps everything again', async () => {
  const { id } = await holdCall(server, us, { at: daysAgo(3) })
  await keep(us, 1)
  await deleteOldContent(server.deps)
  const first = await callOf(us, id)
  moment = new Date(moment.getTime() + 60_000)
  await deleteOldContent(server.deps)
  assert.deepEqual(await callOf(us, id), first)
  const later = await holdCall(server, us, { at: daysAgo(3) })
  await keep(us, null)
  await deleteOldContent(server.deps)
  assert.equal((await callOf(us, later.id)).contentDeletedAt, null)
})

test('killed before or after a file went, it says deleted at once and ends the work the next time', async () => {
  const ids: string[] = []
  for (const firstName of ['Aziz', 'Bek', 'Doniyor'])
    ids.push((await holdCall(server, us, { at: daysAgo(5), firstName })).id)
  const [before = '', afterwards = '', well = ''] = ids
  await keep(us, 1)
  const { storage } = server.deps
  const dying: Storage = {
    ...storage,
    remove: async (key) => {
      if (key !== fileOf(us, before)) await storage.remove(key)
      if (key !== fileOf(us, well)) throw new Error('the process was killed')
    },
  }
  await assert.rejects(
    deleteOldContent({ ...server.deps, storage: dying }),
    /2 recordings could not be removed/,
  )
  assert.equal(await leftToRemove(), 2)
  const files = async (): Promise<boolean[]> =>
    await Promise.all(ids.map(async (id) => await hasFile(us, id)))
  assert.deepEqual(await files(), [true, false, false])
  for (const id of [before, afterwards, well]) {
    assert.deepEqual(await stateOf(us, id, 'recording'), deleted)
    assert.deepEqual((await callOf(us, id)).turns, [])
  }
  // Keeping everything from now on does not bring back what is half gone.
  await keep(us, null)
  await deleteOldContent(server.deps)
  assert.deepEqual([await files(), await leftToRemove()], [[false, false, false], 0])
})

test('a file that a killed process left without its row goes too', async () => {
  const { id } = await holdCall(server, us, { at: daysAgo(2) })
  await change(sql`update calls set recording_key = null, recording_bytes = null, answered_at = null,
    hangup_cause = 'cut_off' where id = ${id}`)
  await keep(us, 1)
  await deleteOldContent(server.deps)
  assert.deepEqual([await hasFile(us, id), await leftToRemove()], [false, 0])
})

test('half of a file that a killed process left is gone after a day, and one that is being stored is not', async () => {
  const folder = join(server.dataDir, 'files', 'calls', us.companyId)
  await mkdir(folder, { recursive: true })
  const names = ['a.wav', `b.wav.${randomUUID()}.part`, `c.wav.${randomUUID()}.part`, 'd.part']
  for (const [index, name] of names.entries()) {
    await writeFile(join(folder, name), 'half')
    const at = new Date(daysAgo(1, index === 2 ? 'after' : 'before'))
    await utimes(join(folder, name), at, at)
  }
  await deleteOldContent(server.deps)
  assert.deepEqual(
    (await readdir(folder)).toSorted(),
    names.filter((_name, index) => index !== 1),
  )
})

test('hundreds of calls go in parts, by several workers at once', async () => {
  const { id } = await holdCall(server, us, { at: daysAgo(2) })
  await change(sql`insert into calls (company_id, phone, line_kind, state, started_at, answered_at, ended_at,
      call_status, recording_key, recording_bytes)
    select company_id, phone, line_kind, state, started_at, answered_at, ended_at, call_status,
      replace(recording_key, id::text, 'copy-' || n), 1 from calls, generate_series(1, 450) n where id = ${id}`)
  for (const n of [1, 225, 450]) await server.deps.storage.put(fileOf(us, `copy-${n}`), Buffer.from('sound'))
  await keep(us, 1)
  await Promise.all([deleteOldContent(server.deps), deleteOldContent(server.deps)])
  const kept = await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) =>
    tx.selectFrom('calls').select('id').where('contentDeletedAt', 'is', null).execute(),
  )
  assert.deepEqual([kept.length, await leftToRemove()], [0, 0])
  for (const n of [1, 225, 450]) assert.equal(await hasFile(us, `copy-${n}`), false)
})
