import type { Language } from '@muloqot/contract'
import type { SpeechVoice } from '../../domains/voice/speech.port.ts'

/** `variant` is one of eSpeak's own voice variants; pitch 0-99, speed in words a minute. */
type VoiceShape = { variant: string; pitch: number; speed: number }

const shapes: Record<SpeechVoice, VoiceShape> = {
  female: { variant: 'f2', pitch: 52, speed: 155 },
  male: { variant: 'm3', pitch: 42, speed: 155 },
  'female-calm': { variant: 'f4', pitch: 45, speed: 140 },
  'male-calm': { variant: 'm7', pitch: 34, speed: 140 },
  'person-1': { variant: 'm1', pitch: 40, speed: 165 },
  'person-2': { variant: 'f1', pitch: 58, speed: 170 },
  'person-3': { variant: 'm4', pitch: 30, speed: 150 },
  'person-4': { variant: 'f3', pitch: 66, speed: 175 },
  'person-5': { variant: 'm5', pitch: 52, speed: 180 },
  'person-6': { variant: 'f5', pitch: 48, speed: 150 },
}

const languageNames: Record<Language, string> = { uz: 'uz', ru: 'ru', en: 'en-us' }

/** Command-line options that give the voice its language, timbre, pitch and pace. */
export const voiceOptions = (language: Language, voice: SpeechVoice): string[] => {
  const shape = shapes[voice]
  return [
    '-v',
    `${languageNames[language]}+${shape.variant}`,
    '-p',
    String(shape.pitch),
    '-s',
    String(shape.speed),
    '-a',
    '95',
  ]
}
