export type { SpeechSynthesizer } from './speech.port.ts'
export type { CallProgress, CalledContact, FinishedCall, Line, PlaceCall } from './voice.port.ts'
