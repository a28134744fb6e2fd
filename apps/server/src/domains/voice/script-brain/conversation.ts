import type { AgentScript, CallResult, Language, Question, TerminalCallStatus } from '@muloqot/contract'
import type { CalledContact } from '../voice.port.ts'
import type { CompiledScript } from './compile-script.ts'

/** What the brain is given before the first word. */
export type Briefing = {
  script: CompiledScript
  language: Language
  contact: CalledContact
  phone: string
  companyName: string
  timeZone: string
  /** The moment relative to which "tomorrow" is meant. */
  now: Date
}

/** Why a call ended, more exactly than its status. */
export type EndReason =
  | 'completed'
  | 'promised'
  | 'already-paid'
  | 'refused'
  | 'disputed'
  | 'do-not-call'
  | 'callback'
  | 'wrong-number'
  | 'absent'
  | 'not-understood'
  | 'declined'
  | 'silent'
  | 'too-long'
  | 'hung-up'
  | 'voicemail'
  | 'no-answer'
  | 'busy'
  | 'invalid-number'
  | 'line-failure'

export type Ending = { callStatus: TerminalCallStatus; reason: EndReason }

/** What the agent asked last; the same words for the person who hears it and the brain that waits for the answer. */
export type Asked =
  | { kind: Question['kind']; question: Question }
  | { kind: 'promise-date' | 'promise-amount'; question: Question }
  | { kind: 'when-to-call' | 'when-is-person-back'; question: null }
  | { kind: 'nothing'; question: null }

export type Conversation = {
  questionIndex: number
  asked: Asked
  /** Times the open question was asked again. */
  reasks: number
  /** "Who is this?" and the like, answered so far. */
  detours: number
  silences: number
  agentTurns: number
  wasPersuaded: boolean
  wasNoticeGiven: boolean
  hasPromised: boolean
  result: CallResult
  /** Facts worth a sentence in the summary, in the order they happened. */
  remarks: readonly Remark[]
}

export type Remark = 'asked-who' | 'asked-robot' | 'asked-again' | 'talked-round' | 'was-busy'

/** The agent's next words; with `ending` they are its last. Empty words are not said. */
export type Step = { state: Conversation; say: string; ending: Ending | null }

export const startState = (): Conversation => ({
  questionIndex: -1,
  asked: { kind: 'nothing', question: null },
  reasks: 0,
  detours: 0,
  silences: 0,
  agentTurns: 0,
  wasPersuaded: false,
  wasNoticeGiven: false,
  hasPromised: false,
  result: { promisedAmount: null, promisedDate: null, callbackAt: null, answers: {} },
  remarks: [],
})

/** A status the script allows, or FAILED when it does not provide for it. */
export const allowedStatus = (
  script: AgentScript,
  wanted: Exclude<TerminalCallStatus, 'NO_ANSWER' | 'BUSY'>,
): TerminalCallStatus => (script.allowedOutcomes.includes(wanted) ? wanted : 'FAILED')
