import assert from 'node:assert/strict'
import { finishCalls, markAnswered, reserveCalls, storeRecording } from '#src/domains/calls/index.ts'
import type { TestApp, TestCompany } from './app.ts'
import { addContact, createCampaign } from './campaigns.ts'

export type CallFacts = {
  campaignId: string
  agentId: string
  lineId: string
  contactId: string
  phone: string
  contactName: string
}

/** What a call needs around it: a contact in a campaign with its agent and line. */
export const surroundings = async (
  server: TestApp,
  who: TestCompany,
  firstName = 'Aziz',
): Promise<CallFacts> => {
  const contactId = await addContact(server, who, { firstName })
  const contact = (await server.request(who, 'GET', `/auto-calling/contacts/${contactId}`)).body.data
  const campaign = await createCampaign(server, who, { name: 'Noyabr qarzlari', contactIds: [contactId] })
  return {
    campaignId: campaign.id,
    agentId: String(campaign.agentId),
    lineId: String(campaign.lineId),
    contactId,
    phone: contact.phone,
    contactName: `${firstName} Karimov`,
  }
}

/** A call that has begun and goes on; its id. */
export const reserveCall = async (
  server: TestApp,
  who: TestCompany,
  facts: CallFacts,
  startedAt: Date,
): Promise<string> => {
  const { companyId } = who
  const { lineId, ...call } = facts
  const reservation = {
    companyId,
    lineId,
    lineKind: 'practice' as const,
    voiceInstanceId: 1,
    startedAt,
    pricePerMinute: 0n,
  }
  const rows = await server.deps.db.inCompany({ companyId }, async (tx) =>
    reserveCalls(tx, reservation, [{ ...call, agentVersion: 1 }]),
  )
  assert.equal(rows.length, 1)
  return rows[0]?.id ?? ''
}

export const heldTurns = [
  { speaker: 'agent' as const, text: 'Assalomu alaykum', startMs: 0, endMs: 1000 },
  { speaker: 'customer' as const, text: 'Vaalaykum assalom', startMs: 1200, endMs: 2000 },
]
export const heldResult = {
  promisedAmount: 500_000,
  promisedDate: '2026-11-30',
  callbackAt: null,
  answers: { ok: true },
}
const seconds = (count: number, value: number): Int16Array => new Int16Array(8000 * count).fill(value)
/** Three seconds: the agent at half of full scale, the person at a quarter and only for one second. */
const audio = { left: seconds(3, 16_384), right: seconds(1, 8192), sampleRate: 8000 }
/** Size of its recording. */
export const heldFileBytes = 44 + 3 * 8000 * 4

/** A whole call that was held and, unless told otherwise, recorded. */
export const holdCall = async (
  server: TestApp,
  who: TestCompany,
  options: { at?: string; firstName?: string; isRecorded?: boolean } = {},
): Promise<CallFacts & { id: string }> => {
  const { at = '2026-11-24T05:00:00.000Z', firstName, isRecorded = true } = options
  const { companyId } = who
  const facts = await surroundings(server, who, firstName)
  const startedAt = new Date(at)
  const later = (ms: number): Date => new Date(startedAt.getTime() + ms)
  const id = await reserveCall(server, who, facts, startedAt)
  const recording = isRecorded ? await storeRecording(server.deps, { companyId, callId: id }, audio) : null
  await server.deps.db.inCompany({ companyId }, async (tx) => {
    await markAnswered(tx, [{ callId: id, at: later(4000) }])
    await finishCalls(tx, companyId, [
      {
        callId: id,
        callStatus: 'PROMISE_TO_PAY',
        outcome: 'Toʻlashga vaʼda berdi',
        summary: 'Mijoz 30-noyabrgacha toʻlaydi.',
        result: heldResult,
        startedAt,
        answeredAt: later(4000),
        endedAt: later(7000),
        durationMs: 3000,
        hangupCause: 'agent',
        turns: heldTurns,
        recording,
      },
    ])
  })
  return { ...facts, id }
}
