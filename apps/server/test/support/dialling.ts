import assert from 'node:assert/strict'
import { Client } from 'pg'
import { startDialler } from '#src/domains/campaigns/index.ts'
import { createTestApp, type TestApp, type TestCompany } from './app.ts'
import { campaignsPath } from './campaigns.ts'
import { hearEvents, type HeardEvents } from './events.ts'

type Counters = {
  totalContacts: number
  calledContacts: number
  successfulCalls: number
  failedCalls: number
}

/** A server whose campaigns are really dialled, on a clock that can be put forward. */
export type Dialling = {
  server: TestApp
  /** A connection that row-level security does not bind. */
  owner: Client
  events: HeardEvents
  /** Starts a dialler, as one more process would; it ends with the test. */
  dial(): Promise<{ stop(): Promise<void> }>
  putClockForward(ms: number): void
  addContacts(who: TestCompany, count: number): Promise<string[]>
  createCampaign(who: TestCompany, contactIds: string[], over?: object): Promise<string>
  /** A practice line without recordings, which take their time to be spoken. */
  quietLine(who: TestCompany, over?: object): Promise<string>
  start(who: TestCompany, id: string): Promise<void>
  completed(id: string): Promise<void>
  // oxlint-disable-next-line typescript/no-explicit-any -- a test asserts on what it reads, field by field
  read(who: TestCompany, id: string): Promise<any>
  /** Counters as they must be, recounted from the rows. */
  recount(id: string): Promise<Counters>
  /** Looks again after each batch of calls that ended, until the question has the answer 0. */
  untilNone(id: string, question: string): Promise<void>
  /** Ends what a test started and puts the clock right. */
  endTest(): Promise<void>
  close(): Promise<void>
}

let lastPhone = 921_000_000

/** An event of this name about this campaign. */
export const eventOf =
  (name: string, id: string) =>
  (message: { event: string; payload?: unknown }): boolean =>
    message.event === name && (message.payload as { campaignId: string }).campaignId === id

/** The four counters of a campaign as it was read. */
export const countersOf = (campaign: Counters): Counters => ({
  totalContacts: campaign.totalContacts,
  calledContacts: campaign.calledContacts,
  successfulCalls: campaign.successfulCalls,
  failedCalls: campaign.failedCalls,
})

export const createDialling = async (): Promise<Dialling> => {
  let offsetMs = 0
  const server = await createTestApp({}, { clock: { now: () => new Date(Date.now() + offsetMs) } })
  const events = await hearEvents(server)
  const owner = new Client({ connectionString: server.ownerUrl })
  await owner.connect()
  const stops: (() => Promise<void>)[] = []
  const endTest = async (): Promise<void> => {
    for (const stop of stops.splice(0)) await stop()
    offsetMs = 0
  }
  const post = async (who: TestCompany, url: string, body?: object): Promise<{ id: string }> => {
    const answer = await server.request(who, 'POST', url, body)
    assert.equal(answer.status, 201, JSON.stringify(answer.body))
    return answer.body
  }

  return {
    server,
    owner,
    events,
    endTest,
    dial: async () => {
      const dialler = await startDialler(server.deps, server.ownerUrl)
      let stopped: Promise<void> | undefined
      const stop = async (): Promise<void> => await (stopped ??= dialler.stop())
      stops.push(stop)
      return { stop }
    },
    putClockForward: (ms) => {
      offsetMs += ms
    },
    addContacts: async (who, count) => {
      const { rows } = await owner.query<{ id: string }>(
        `insert into contacts (company_id, first_name, last_name, phone, phone_as_typed, custom_data)
         select $1, 'Aziz', 'Karimov', '+998' || ($2 + n)::text, ($2 + n)::text, '{"remainingDebt": 1500000}'
         from generate_series(1, $3::int) n returning id`,
        [who.companyId, lastPhone, count],
      )
      lastPhone += count
      return rows.map(({ id }) => id)
    },
    createCampaign: async (who, contactIds, over = {}) =>
      (await post(who, campaignsPath, { name: 'Qarz', campaignType: 'DEBT_COLLECTION', contactIds, ...over }))
        .id,
    quietLine: async (who, over = {}) => {
      const settings = { recordAudio: false }
      return (await post(who, '/auto-calling/lines', { name: 'Sinov', kind: 'practice', settings, ...over }))
        .id
    },
    start: async (who, id) => {
      await post(who, `${campaignsPath}/${id}/start`)
    },
    completed: async (id) => {
      await events.waitFor(eventOf('campaign.completed', id))
    },
    read: async (who, id) => (await server.request(who, 'GET', `${campaignsPath}/${id}`)).body,
    recount: async (id) => {
      const { rows } = await owner.query<Counters>(
        `select count(*)::int as "totalContacts", count(*) filter (where call_status <> 'PENDING')::int as "calledContacts",
           count(*) filter (where call_status in ('SUCCESS', 'PROMISE_TO_PAY'))::int as "successfulCalls",
           count(*) filter (where call_status in ('FAILED', 'REFUSED', 'NO_ANSWER'))::int as "failedCalls"
         from campaign_contacts where campaign_id = $1`,
        [id],
      )
      assert.ok(rows[0])
      return rows[0]
    },
    untilNone: async (id, question) => {
      const isEnd = eventOf('campaign.calls-ended', id)
      for (let heard = 0; ;) {
        const { rows } = await owner.query<{ count: number }>(question, [id])
        if (rows[0]?.count === 0) return
        const ends = events.all.filter(isEnd)
        if (ends.length > heard) heard = ends.length
        else await events.waitFor((message) => isEnd(message) && !ends.includes(message))
      }
    },
    close: async () => {
      await events.stop()
      await owner.end()
      await server.close()
    },
  }
}
