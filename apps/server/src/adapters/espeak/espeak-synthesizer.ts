import { Worker } from 'node:worker_threads'
import { splitSentences } from '@muloqot/contract'
import { speechSampleRate } from '../../domains/voice/speech.port.ts'
import type { SpeechRequest, SpeechSynthesizer } from '../../domains/voice/speech.port.ts'
import type { WorkerAnswer, WorkerRequest } from './espeak-worker.ts'
import { createPcmCache } from './pcm-cache.ts'

/** About 35 minutes of telephone speech. */
const defaultCacheBytes = 32 * 1024 * 1024

type Waiting = { resolve: (samples: Int16Array) => void; reject: (error: Error) => void }

const join = (pieces: readonly Int16Array[]): Int16Array => {
  const joined = new Int16Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

/**
 * The built-in voices: eSpeak NG in a worker thread, so that speaking never holds up the event loop. The thread
 * starts with the first request, and again after a crash. Sentences are made and cached one by one, because most
 * of a script is the same in every call.
 */
export const createEspeakSynthesizer = (options: { cacheBytes?: number } = {}): SpeechSynthesizer => {
  const cache = createPcmCache(options.cacheBytes ?? defaultCacheBytes)
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let nextId = 1
  let isClosed = false

  const failAll = (error: Error): void => {
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }

  const start = (): Worker => {
    const started = new Worker(new URL('./espeak-worker.ts', import.meta.url))
    started.on('message', (answer: WorkerAnswer) => {
      const one = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (waiting.size === 0) started.unref()
      if ('error' in answer) one?.reject(new Error(answer.error))
      else one?.resolve(answer.samples)
    })
    started.on('error', failAll)
    started.on('exit', () => {
      if (worker === started) worker = null
      failAll(new Error('the speech thread ended'))
    })
    return started
  }

  const makeSentence = (request: SpeechRequest): Promise<Int16Array> =>
    new Promise((resolve, reject) => {
      worker ??= start()
      worker.ref()
      const id = nextId++
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...request, id } satisfies WorkerRequest)
    })

  const sentence = (request: SpeechRequest): Promise<Int16Array> => {
    const key = `${request.language}|${request.voice}|${request.text}`
    const known = cache.get(key)
    if (known !== undefined) return known
    const made = makeSentence(request)
    cache.set(key, made)
    return made
  }

  return {
    synthesize: async (request) => {
      if (isClosed) throw new Error('the speech synthesizer is closed')
      const sentences = splitSentences(request.text)
      const pieces = await Promise.all(sentences.map((text) => sentence({ ...request, text })))
      return { samples: join(pieces), sampleRate: speechSampleRate }
    },
    close: async () => {
      isClosed = true
      await worker?.terminate()
    },
  }
}
