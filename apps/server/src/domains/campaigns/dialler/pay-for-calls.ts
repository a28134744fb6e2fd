import type { LineKind, PricedService } from '@muloqot/contract'
import { charge, costOf, countAffordable, priceOf, reserve } from '#src/domains/billing/index.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'

/** Set aside for each call before it is dialled. What a longer one costs more is charged at its end. */
const reservedMs = 3 * 60_000
/** Every call is settled when it ends or is found cut off; this is for what nobody foresaw. */
const settledWithinMs = 86_400_000

const services: Record<LineKind, PricedService> = {
  practice: 'call_practice',
  'agent-http': 'call_agent_http',
  asterisk: 'call_asterisk',
  twilio: 'call_twilio',
}

/** What calls over a line cost; null when they cost nothing. */
export type CallPrice = { service: PricedService; perMinute: bigint; reservedEach: bigint }

export const findCallPrice = async (tx: Tx, kind: LineKind): Promise<CallPrice | null> => {
  const service = services[kind]
  const perMinute = await priceOf(tx, service)
  return perMinute === 0n ? null : { service, perMinute, reservedEach: costOf(perMinute, reservedMs) }
}

/** How many of the wanted calls the company can pay for now; `wait`: none, but money may come back from others. */
export const countPayable = async (
  tx: Tx,
  price: CallPrice | null,
  wanted: number,
): Promise<{ count: number; wait: boolean }> => {
  if (!price) return { count: wanted, wait: false }
  const { count, isAnythingReserved } = await countAffordable(tx, price.reservedEach, wanted)
  return { count, wait: isAnythingReserved }
}

const keyOf = (callId: string): string => `call:${callId}`

/** Sets money aside for calls that are about to be dialled, in the name of whoever started the campaign. */
export const reserveForCalls = async (
  tx: Tx,
  companyId: string,
  price: CallPrice | null,
  calls: { callIds: readonly string[]; startedBy: string | null; now: Date },
): Promise<void> => {
  if (!price) return
  const expiresAt = new Date(calls.now.getTime() + settledWithinMs)
  await reserve(
    tx,
    companyId,
    calls.callIds.map((callId) => ({
      key: keyOf(callId),
      amount: price.reservedEach,
      what: price.service,
      recordId: callId,
      userId: calls.startedBy,
      expiresAt,
    })),
  )
}

/** Charges calls that ended for as long as they were talked; those that cost nothing take no step at all. */
export const chargeForCalls = async (
  deps: Pick<PlatformDeps, 'events' | 'log'>,
  tx: Tx,
  companyId: string,
  calls: readonly { callId: string; durationMs: number; pricePerMinute: bigint }[],
): Promise<void> => {
  const priced = calls.filter(({ pricePerMinute }) => pricePerMinute > 0n)
  const settled = await charge(
    tx,
    { companyId, events: deps.events },
    priced.map(({ callId, durationMs, pricePerMinute }) => ({
      key: keyOf(callId),
      used: costOf(pricePerMinute, durationMs),
    })),
  )
  const unpaid = settled.reduce((sum, row) => sum + row.unpaid, 0n)
  if (unpaid > 0n) deps.log.warn({ companyId, unpaid: String(unpaid) }, 'calls came to more than the balance')
}
