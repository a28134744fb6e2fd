import { finishCalls as finishCallRecords, type EndedCall } from '#src/domains/calls/index.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { inPartsOf } from '#src/platform/events/publish.ts'
import { countMoves } from '../call-counting-rules.ts'
import { callsPerEvent, campaignCallsEnded } from '../campaigns.events.ts'
import { changeCounters } from '../campaigns.repo.ts'
import { completeIfExhausted } from './complete-if-exhausted.ts'
import {
  finishRows,
  lockCampaignsOfCalls,
  rememberConversations,
  setNextCallDates,
} from './finish-calls.repo.ts'
import { chargeForCalls } from './pay-for-calls.ts'
import { nextCallDate } from './retry-rules.ts'

/** A call that ended, as the dialler hands it over. */
export type CallToFinish = EndedCall & {
  companyId: string
  /** The person asked not to be called again. */
  doNotCall: boolean
  /** A crash or a stop of the program ended it. */
  wasCutOff: boolean
}

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

/**
 * Writes how calls of one company ended: the records and what was said, the campaigns' rows and counters, what the
 * contacts remember, what they cost, and the events, in one commit. A campaign that was stopped is completed with its last
 * call when nobody is left. Calls that have ended already are left as they are.
 */
export const finishCalls = async (
  deps: Pick<PlatformDeps, 'db' | 'events' | 'clock' | 'log'>,
  companyId: string,
  calls: readonly CallToFinish[],
): Promise<void> => {
  await deps.db.inCompany({ companyId }, async (tx) => {
    // The records come first: they are most of the work, and taking the next calls waits for the campaigns' locks.
    const finished = await finishCallRecords(tx, companyId, calls)
    const campaigns = await lockCampaignsOfCalls(tx, [...finished.keys()])
    const callOf = new Map(
      calls.filter(({ callId }) => finished.has(callId)).map((call) => [call.callId, call]),
    )
    const rows = await finishRows(
      tx,
      [...callOf.values()].map(({ callId, callStatus, endedAt }) => ({
        callId,
        status: callStatus,
        endedAt,
      })),
    )
    const ended = rows.flatMap((row) => {
      const call = callOf.get(row.callId)
      return call ? [{ row, call }] : []
    })
    const again = ended.flatMap(({ row, call }) => {
      const at = nextCallDate(campaigns.get(row.campaignId)?.retry ?? null, {
        status: call.callStatus,
        attempts: row.callAttempts,
        endedAt: call.endedAt,
        wasCutOff: call.wasCutOff,
      })
      return at && !call.doNotCall ? [{ rowId: row.rowId, at }] : []
    })
    await setNextCallDates(tx, again)
    await rememberConversations(
      tx,
      ended.map(({ row, call: { endedAt, outcome, doNotCall } }) => ({
        contactId: row.contactId,
        endedAt,
        outcome,
        doNotCall,
      })),
    )
    await chargeForCalls(
      deps,
      tx,
      companyId,
      [...callOf.values()].map(({ callId, durationMs, wasCutOff }) => ({
        callId,
        // How long a call went on that was cut off is not known, and nobody pays for what is not known.
        durationMs: wasCutOff ? 0 : durationMs,
        pricePerMinute: finished.get(callId) ?? 0n,
      })),
    )
    for (const [campaignId, group] of groupBy(ended, ({ row }) => row.campaignId)) {
      const moves = group.map(({ call }) => ({ from: 'CALLING' as const, to: call.callStatus }))
      await changeCounters(tx, campaignId, countMoves(moves))
      await deps.events.publish(
        tx,
        companyId,
        campaignCallsEnded,
        inPartsOf(callsPerEvent, group).map((part) => ({
          campaignId,
          calls: part.map(({ row, call }) => ({
            contactId: row.contactId,
            callId: call.callId,
            status: call.callStatus,
          })),
        })),
      )
      // Stopped while its last calls went on: the dialler does not look at it any more, and it could not be started.
      if (campaigns.get(campaignId)?.isPaused)
        await completeIfExhausted(deps, tx, { companyId, campaignId }, deps.clock.now())
    }
  })
}

/** The same for calls of several companies, one commit each. */
export const finishCallsOfAll = async (
  deps: Pick<PlatformDeps, 'db' | 'events' | 'clock' | 'log'>,
  calls: readonly CallToFinish[],
): Promise<void> => {
  for (const [companyId, group] of groupBy(calls, (call) => call.companyId))
    await finishCalls(deps, companyId, group)
}
