import type { AgentScript, CampaignType, ConversationOutcome, Language, Question } from '@muloqot/contract'

/** An agent that comes with the product. */
export type ReadyMadeAgent = {
  name: string
  language: Language
  campaignType: CampaignType
  script: AgentScript
}

/** Texts that all ready-made agents of a language share. */
export type SharedTexts = Pick<AgentScript, 'wrongNumber' | 'doNotCall' | 'replies'> & {
  closings: Record<ConversationOutcome, string>
  confirmPerson: { ask: string; reask: string }
}

/** What differs from one ready-made agent to the next. */
export type OwnTexts = {
  name: string
  campaignType: CampaignType
  opening: string
  goal: string
  questions: Question[]
  notice?: string
  success?: string
  /** Left on an answering machine; without it the agent hangs up. */
  voicemailMessage?: string
  outcomes: ConversationOutcome[]
  voice: AgentScript['voice']
}

/** The first question of every ready-made agent: nothing private is said to somebody else. */
const confirmPerson = (shared: SharedTexts): Question => ({
  id: 'person',
  kind: 'confirm-person',
  required: true,
  ...shared.confirmPerson,
})

/** Puts a ready-made agent together from its own and its language's texts. */
export const buildReadyMade = (language: Language, shared: SharedTexts, own: OwnTexts): ReadyMadeAgent => {
  const closings: AgentScript['closings'] = {}
  for (const outcome of own.outcomes) closings[outcome] = shared.closings[outcome]
  if (own.success !== undefined) closings.SUCCESS = own.success
  return {
    name: own.name,
    language,
    campaignType: own.campaignType,
    script: {
      opening: own.opening,
      goal: own.goal,
      questions: [confirmPerson(shared), ...own.questions],
      allowedOutcomes: own.outcomes,
      closings,
      wrongNumber: shared.wrongNumber,
      doNotCall: shared.doNotCall,
      replies: shared.replies,
      voicemail:
        own.voicemailMessage === undefined
          ? { behaviour: 'hang-up' }
          : { behaviour: 'leave-message', message: own.voicemailMessage },
      ...(own.notice === undefined ? {} : { notice: own.notice }),
      voice: own.voice,
      maxReasks: 2,
      maxTurns: 24,
    },
  }
}

export const usualOutcomes: ConversationOutcome[] = ['SUCCESS', 'FAILED', 'REFUSED', 'CALLBACK_REQUESTED']
export const paymentOutcomes: ConversationOutcome[] = [...usualOutcomes, 'PROMISE_TO_PAY']
