import type {
  Call,
  CallListItem,
  CallResult,
  CallState,
  LineKind,
  Speaker,
  TerminalCallStatus,
  Turn,
} from '@muloqot/contract'
import { maskPhone } from '#src/platform/phones/mask-phone.ts'

/** A row of `calls` with the names beside its ids, as the repo reads it. */
export type CallRow = {
  id: string
  companyId: string
  direction: string
  phone: string
  contactId: string | null
  contactName: string | null
  campaignId: string | null
  campaignName: string | null
  agentId: string | null
  agentName: string | null
  agentVersion: number | null
  lineId: string | null
  lineKind: string
  state: string
  startedAt: Date
  answeredAt: Date | null
  endedAt: Date | null
  durationMs: number | null
  callStatus: string | null
  outcome: string | null
  summary: string | null
  result: unknown
  hangupCause: string | null
  recordingKey: string | null
  contentDeletedAt: Date | null
}

export type TurnRow = { speaker: string; text: string; startMs: number; endMs: number }

/** Who looks at a call: what they see of phone numbers, and where they hear recordings. */
export type CallViewer = { isPhoneShown: boolean; recordingUrlOf: (callId: string) => string }

/** A call without its turns. The casts hold because the columns' check constraints have the same lists. */
export const presentCall = (row: CallRow, { isPhoneShown, recordingUrlOf }: CallViewer): CallListItem => ({
  id: row.id,
  organizationId: row.companyId,
  direction: row.direction as CallListItem['direction'],
  phone: isPhoneShown ? row.phone : maskPhone(row.phone),
  contactId: row.contactId,
  contactName: row.contactName,
  campaignId: row.campaignId,
  campaignName: row.campaignName,
  agentId: row.agentId,
  agentName: row.agentName,
  agentVersion: row.agentVersion,
  lineId: row.lineId,
  lineKind: row.lineKind as LineKind,
  isPractice: row.lineKind === 'practice',
  state: row.state as CallState,
  startedAt: row.startedAt.toISOString(),
  answeredAt: row.answeredAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
  duration: row.durationMs === null ? null : Math.round(row.durationMs / 1000),
  callStatus: row.callStatus as TerminalCallStatus | null,
  outcome: row.outcome,
  summary: row.summary,
  // Written by us in this shape when the call ended; the answer's schema checks it again on its way out.
  result: row.result as CallResult | null,
  hangupCause: row.hangupCause,
  recordingUrl: row.recordingKey === null ? null : recordingUrlOf(row.id),
  contentDeletedAt: row.contentDeletedAt?.toISOString() ?? null,
})

/** A call with everything that was said. */
export const presentCallWithTurns = (row: CallRow, turns: readonly TurnRow[], viewer: CallViewer): Call => ({
  ...presentCall(row, viewer),
  turns: turns.map((turn): Turn => ({ ...turn, speaker: turn.speaker as Speaker })),
})
