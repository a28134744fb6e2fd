import { z } from 'zod'

export const campaignTypes = [
  'GENERAL',
  'DEBT_COLLECTION',
  'SURVEY',
  'REMINDER',
  'MARKETING',
  'CUSTOMER_SERVICE',
] as const
export const campaignTypeSchema = z.enum(campaignTypes)
export type CampaignType = z.infer<typeof campaignTypeSchema>

export const campaignStatuses = ['PENDING', 'RUNNING', 'PAUSED', 'COMPLETED', 'FAILED'] as const
export const campaignStatusSchema = z.enum(campaignStatuses)
export type CampaignStatus = z.infer<typeof campaignStatusSchema>

export const campaignCallStatuses = [
  'PENDING',
  'CALLING',
  'SUCCESS',
  'FAILED',
  'NO_ANSWER',
  'BUSY',
  'PROMISE_TO_PAY',
  'REFUSED',
  'CALLBACK_REQUESTED',
] as const
export const campaignCallStatusSchema = z.enum(campaignCallStatuses)
export type CampaignCallStatus = z.infer<typeof campaignCallStatusSchema>

/** How a call can end. */
export const terminalCallStatusSchema = campaignCallStatusSchema.exclude(['PENDING', 'CALLING'])
export type TerminalCallStatus = z.infer<typeof terminalCallStatusSchema>

export const campaignStopReasons = ['insufficient_funds'] as const
/** Why a campaign stopped by itself. */
export const campaignStopReasonSchema = z.enum(campaignStopReasons)
export type CampaignStopReason = z.infer<typeof campaignStopReasonSchema>
