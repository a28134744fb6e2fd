import type { Language } from '@muloqot/contract'

/** Letters a second of the built-in voices, measured on the ready-made scripts. */
const lettersPerSecond: Record<Language, number> = { uz: 13.6, ru: 16.6, en: 17 }

/** How long it takes to say a text, in milliseconds, when it is not really spoken. */
export const estimateSpeechMs = (text: string, language: Language): number =>
  Math.round(250 + (text.length * 1000) / lettersPerSecond[language])
