import type { CampaignType } from '@muloqot/contract'

/** A campaign that is there, as far as the choice shows it. */
export type KnownCampaign = { id: string; name: string }

/** Where contacts are put. */
export type Choice =
  | { kind: 'existing'; campaign: KnownCampaign | null }
  | { kind: 'new'; name: string; campaignType: CampaignType }

export type NewCampaign = Extract<Choice, { kind: 'new' }>

export const emptyCampaign: NewCampaign = { kind: 'new', name: '', campaignType: 'GENERAL' }

/** Whether it is clear where to put them. */
export const isChosen = (choice: Choice): boolean =>
  choice.kind === 'existing' ? choice.campaign !== null : choice.name.trim() !== ''
