import { parentPort } from 'node:worker_threads'
import { resample } from '../../platform/audio/resample.ts'
import { speechSampleRate } from '../../domains/voice/speech.port.ts'
import type { SpeechRequest } from '../../domains/voice/speech.port.ts'
import { toSpokenText } from './spoken-text/spoken-text.ts'
import { trimSilence } from './trim-silence.ts'
import { voiceOptions } from './voices.ts'
import { loadWasmEspeak } from './wasm-espeak.ts'

/** Pause after a sentence. */
const sentencePauseMs = 180

export type WorkerRequest = SpeechRequest & { id: number }
export type WorkerAnswer = { id: number; samples: Int16Array } | { id: number; error: string }

const port = parentPort
if (port === null) throw new Error('espeak-worker runs as a worker thread only')
const espeak = await loadWasmEspeak()

const speak = (request: SpeechRequest): Int16Array<ArrayBuffer> => {
  const spoken = toSpokenText(request.text, request.language)
  const raw = espeak(voiceOptions(request.language, request.voice), spoken)
  const telephone = resample(raw.samples, raw.sampleRate, speechSampleRate)
  return new Int16Array(trimSilence(telephone, speechSampleRate, sentencePauseMs))
}

port.on('message', (request: WorkerRequest) => {
  try {
    const samples = speak(request)
    port.postMessage({ id: request.id, samples } satisfies WorkerAnswer, [samples.buffer])
  } catch (error) {
    port.postMessage({ id: request.id, error: String(error) } satisfies WorkerAnswer)
  }
})
