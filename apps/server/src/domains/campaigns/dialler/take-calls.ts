import { practiceSettingsSchema, type CampaignCallStatus, type LineKind } from '@muloqot/contract'
import { countLiveCalls, reserveCalls } from '#src/domains/calls/index.ts'
import { loadAgent, type PlaceCall } from '#src/domains/voice/index.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { inPartsOf } from '#src/platform/events/publish.ts'
import { countMoves } from '../call-counting-rules.ts'
import { callsPerEvent, campaignCallsStarted, campaignStopped } from '../campaigns.events.ts'
import { changeCounters, setPaused } from '../campaigns.repo.ts'
import { completeIfExhausted } from './complete-if-exhausted.ts'
import { paceCalls } from './pacing-rules.ts'
import { countPayable, findCallPrice, reserveForCalls, type CallPrice } from './pay-for-calls.ts'
import {
  findCompany,
  lockLine,
  lockRunningCampaigns,
  pickContacts,
  rememberPace,
  setCalling,
  type LockedLine,
  type PickedContact,
  type RunningCampaign,
} from './take-calls.repo.ts'

/** A call that was taken out of the queue and must be placed now. */
export type TakenCall = {
  companyId: string
  campaignId: string
  contactId: string
  /** Calls made for this row before this one. */
  attemptsBefore: number
  lineKind: LineKind
  place: PlaceCall
}

/** At most this many calls are taken in one transaction. */
const takenAtOnceMax = 200

type Deps = Pick<PlatformDeps, 'db' | 'events' | 'clock'>
type Taking = {
  deps: Deps
  tx: Tx
  companyId: string
  line: LockedLine
  price: CallPrice | null
  instanceId: number
  now: Date
}

const pick = async (tx: Tx, campaignId: string, now: Date, limit: number): Promise<PickedContact[]> => {
  const fresh = await pickContacts(tx, campaignId, 'new', now, limit)
  if (fresh.length === limit) return fresh
  return [...fresh, ...(await pickContacts(tx, campaignId, 'again', now, limit - fresh.length))]
}

const takeForCampaign = async (
  { deps, tx, companyId, line, price, instanceId, now }: Taking,
  campaign: RunningCampaign,
  limit: number,
): Promise<TakenCall[]> => {
  const payable = await countPayable(tx, price, limit)
  const picked = await pick(tx, campaign.id, now, Math.max(1, payable.count))
  if (picked.length > 0 && payable.count === 0) {
    // While others hold money back, some of it may yet be given back; otherwise nobody can be called any more.
    if (!payable.wait) {
      await setPaused(tx, campaign.id, 'insufficient_funds', now)
      await deps.events.publish(tx, companyId, campaignStopped, [{ campaignId: campaign.id }])
    }
    return []
  }
  if (picked.length === 0) {
    await completeIfExhausted(deps, tx, { companyId, campaignId: campaign.id }, now)
    return []
  }
  const agent = await loadAgent(tx, campaign.agentId)
  const company = await findCompany(tx, companyId)
  const reserved = await reserveCalls(
    tx,
    {
      companyId,
      lineId: line.id,
      lineKind: line.kind,
      voiceInstanceId: instanceId,
      startedAt: now,
      pricePerMinute: price?.perMinute ?? 0n,
    },
    picked.map(({ contactId, firstName, lastName, phone }) => ({
      campaignId: campaign.id,
      contactId,
      contactName: `${firstName} ${lastName}`.trim(),
      phone,
      agentId: agent.id,
      agentVersion: agent.version,
    })),
  )
  const callIds = reserved.map(({ id }) => id)
  await reserveForCalls(tx, companyId, price, { callIds, startedBy: campaign.startedBy, now })
  const callIdOf = new Map(reserved.map(({ id, contactId }) => [contactId, id]))
  const settings = practiceSettingsSchema.parse(line.settings)
  const rows = picked.flatMap((row) => {
    const callId = callIdOf.get(row.contactId)
    return callId ? [{ ...row, callId }] : []
  })
  await setCalling(tx, rows)
  // The column's check constraint holds the same list.
  const moves = rows.map((row) => ({ from: row.callStatus as CampaignCallStatus, to: 'CALLING' as const }))
  await changeCounters(tx, campaign.id, countMoves(moves))
  await deps.events.publish(
    tx,
    companyId,
    campaignCallsStarted,
    inPartsOf(callsPerEvent, rows).map((part) => ({
      campaignId: campaign.id,
      calls: part.map(({ contactId, callId }) => ({ contactId, callId })),
    })),
  )
  return rows.map(({ callId, contactId, callAttempts, phone, firstName, lastName, customData }) => ({
    companyId,
    campaignId: campaign.id,
    contactId,
    attemptsBefore: callAttempts,
    lineKind: line.kind,
    place: {
      callId,
      phone,
      contact: { firstName, lastName, customData },
      companyName: company.name,
      timeZone: company.timeZone,
      agent,
      settings,
    },
  }))
}

/** Calls that were taken, and when the line's rate lets the next one begin (null = it does not hold us back). */
export type Taken = { calls: TakenCall[]; nextCallAt: Date | null }

/**
 * Takes the next calls of a line out of the queue, within its limits, shared evenly between its running campaigns, and
 * ends campaigns that have nobody left or nothing to pay with. All of it is one commit: a call that was taken is written before it is placed,
 * and a campaign that was stopped gives none.
 * @param turn grows with each round, so that each campaign comes first in its turn.
 */
export const takeCalls = async (
  deps: Deps,
  {
    companyId,
    lineId,
    instanceId,
    turn,
  }: { companyId: string; lineId: string; instanceId: number; turn: number },
): Promise<Taken> =>
  await deps.db.inCompany({ companyId }, async (tx) => {
    const line = await lockLine(tx, lineId)
    if (!line) return { calls: [], nextCallAt: null }
    const now = deps.clock.now()
    const free = Math.min(takenAtOnceMax, line.maxConcurrentCalls - (await countLiveCalls(tx, lineId)))
    if (free <= 0) return { calls: [], nextCallAt: null }
    const { allowed } = paceCalls(free, now, line.nextCallAt, line.callsPerSecond)
    if (allowed === 0) return { calls: [], nextCallAt: line.nextCallAt }

    const campaigns = await lockRunningCampaigns(tx, lineId)
    const taking = { deps, tx, companyId, line, price: await findCallPrice(tx, line.kind), instanceId, now }
    const first = campaigns.length > 0 ? turn % campaigns.length : 0
    const inTurn = [...campaigns.slice(first), ...campaigns.slice(0, first)]
    const calls: TakenCall[] = []
    for (const [index, campaign] of inTurn.entries()) {
      const share = Math.ceil((allowed - calls.length) / (inTurn.length - index))
      if (share === 0) break
      calls.push(...(await takeForCampaign(taking, campaign, share)))
    }
    const { nextCallAt } = paceCalls(calls.length, now, line.nextCallAt, line.callsPerSecond)
    if (calls.length > 0 && nextCallAt) await rememberPace(tx, lineId, nextCallAt)
    return { calls, nextCallAt }
  })
