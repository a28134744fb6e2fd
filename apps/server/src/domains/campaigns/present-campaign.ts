import {
  retryPolicySchema,
  type Campaign,
  type CampaignCallStatus,
  type CampaignContact,
  type CampaignContactWithContact,
  type CampaignStatus,
  type CampaignStopReason,
  type CampaignType,
} from '@muloqot/contract'
import { presentContact, type ContactRow } from '#src/domains/contacts/index.ts'

/** A row of `campaigns` with the kind of its line. */
export type CampaignRow = {
  id: string
  companyId: string
  name: string
  description: string | null
  campaignType: string
  status: string
  agentId: string
  lineId: string
  lineKind: string
  retry: unknown
  totalContacts: number
  calledContacts: number
  successfulCalls: number
  failedCalls: number
  stopReason: string | null
  startedAt: Date | null
  completedAt: Date | null
  createdAt: Date
  updatedAt: Date
}

/** The one shape in which a campaign leaves the server. */
export const presentCampaign = (row: CampaignRow): Campaign => ({
  id: row.id,
  organizationId: row.companyId,
  name: row.name,
  description: row.description,
  // The columns' check constraints hold the same lists.
  campaignType: row.campaignType as CampaignType,
  status: row.status as CampaignStatus,
  agentId: row.agentId,
  lineId: row.lineId,
  isPractice: row.lineKind === 'practice',
  retry: row.retry === null ? null : retryPolicySchema.parse(row.retry),
  totalContacts: row.totalContacts,
  calledContacts: row.calledContacts,
  successfulCalls: row.successfulCalls,
  failedCalls: row.failedCalls,
  // The column's check constraint holds the same list.
  stopReason: row.stopReason as CampaignStopReason | null,
  startedAt: row.startedAt?.toISOString() ?? null,
  completedAt: row.completedAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})

/** A row of `campaign_contacts` with what its newest call brought. */
export type CampaignContactRow = {
  id: string
  campaignId: string
  contactId: string
  callStatus: string
  callAttempts: number
  lastCallDate: Date | null
  nextCallDate: Date | null
  callId: string | null
  notes: string | null
  createdAt: Date
  updatedAt: Date
  callOutcome: string | null
  callSummary: string | null
  callDurationMs: number | null
  recordingKey: string | null
}

/** Gives the signed address of a call's recording. */
export type RecordingUrlOf = (callId: string) => string

export const presentCampaignContact = (
  row: CampaignContactRow,
  recordingUrlOf: RecordingUrlOf,
): CampaignContact => ({
  id: row.id,
  campaignId: row.campaignId,
  contactId: row.contactId,
  // The column's check constraint holds the same list.
  callStatus: row.callStatus as CampaignCallStatus,
  callAttempts: row.callAttempts,
  lastCallDate: row.lastCallDate?.toISOString() ?? null,
  nextCallDate: row.nextCallDate?.toISOString() ?? null,
  conversationOutcome: row.callOutcome,
  conversationSummary: row.callSummary,
  recordingUrl: row.recordingKey !== null && row.callId !== null ? recordingUrlOf(row.callId) : null,
  callDuration: row.callDurationMs === null ? null : Math.round(row.callDurationMs / 1000),
  callId: row.callId,
  notes: row.notes,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})

export const presentWithContact = (
  row: CampaignContactRow,
  contact: ContactRow,
  isPhoneShown: boolean,
  recordingUrlOf: RecordingUrlOf,
): CampaignContactWithContact => ({
  ...presentCampaignContact(row, recordingUrlOf),
  contact: presentContact(contact, isPhoneShown),
})
