import type {
  AgentScript,
  CallResult,
  Language,
  LineKind,
  PracticeSettings,
  TerminalCallStatus,
  Turn,
} from '@muloqot/contract'
import type { StereoAudio } from '../../platform/audio/stereo.ts'

/** What a line needs to know of the person it calls. */
export type CalledContact = {
  firstName: string
  lastName: string
  customData: Record<string, unknown> | null
}

export type PlaceCall = {
  callId: string
  /** E.164. */
  phone: string
  contact: CalledContact
  companyName: string
  /** IANA zone in which "tomorrow" and "at five" are meant. */
  timeZone: string
  agent: { id: string; version: number; language: Language; script: AgentScript }
  /** Settings of the line over which the call goes. */
  settings: PracticeSettings
}

/** Told while the call goes on, best effort; must not throw. */
export type CallProgress = { answered(at: Date): void; turn(turn: Turn): void }

export type FinishedCall = {
  callStatus: TerminalCallStatus
  /** What came of it, for a person, in the agent's language; at most 255 characters. */
  outcome: string
  /** One paragraph of facts in the agent's language. */
  summary: string
  result: CallResult
  /** The person asked not to be called again. */
  doNotCall: boolean
  /** When dialling began. */
  startedAt: Date
  answeredAt: Date | null
  endedAt: Date
  /** From answer to end; 0 when nobody answered. */
  durationMs: number
  turns: Turn[]
  hangupCause: string
  /** Agent left, person right, from answer to end; null when nothing was recorded. */
  audio: StereoAudio | null
}

/**
 * A company's way to place calls. `placeCall` resolves with whatever came of the call, also when nobody answered or
 * the line failed; it rejects only when `signal` aborts it before its end, with the signal's reason.
 */
export type Line = {
  kind: LineKind
  placeCall(call: PlaceCall, progress: CallProgress, signal: AbortSignal): Promise<FinishedCall>
}
