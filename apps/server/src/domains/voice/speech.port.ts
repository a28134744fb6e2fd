import type { Language } from '@muloqot/contract'

/** Sample rate of everything spoken: that of the telephone. */
export const speechSampleRate = 8000

export const speechVoices = [
  'female',
  'male',
  'female-calm',
  'male-calm',
  'person-1',
  'person-2',
  'person-3',
  'person-4',
  'person-5',
  'person-6',
] as const
/** Voices of agents first, then those of the people on the practice line. */
export type SpeechVoice = (typeof speechVoices)[number]

export type SpeechRequest = { text: string; language: Language; voice: SpeechVoice }
/** Mono 16-bit PCM. Callers must not write into `samples`: they may come from a cache. */
export type Speech = { samples: Int16Array; sampleRate: typeof speechSampleRate }

/** Turns text into telephone speech; numbers, sums and dates in the text are spoken in its language. */
export type SpeechSynthesizer = {
  synthesize(request: SpeechRequest): Promise<Speech>
  close(): Promise<void>
}
