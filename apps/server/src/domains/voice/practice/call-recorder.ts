import type { StereoAudio } from '../../../platform/audio/stereo.ts'

/** Puts utterances into the two channels of a call at their places in time. */
export type CallRecorder = {
  add(speaker: 'agent' | 'customer', startMs: number, samples: Int16Array): void
  /** The whole call up to `endMs`. */
  finish(endMs: number): StereoAudio
}

type Piece = { at: number; samples: Int16Array }

const assemble = (pieces: readonly Piece[], frames: number): Int16Array => {
  const channel = new Int16Array(frames)
  for (const { at, samples } of pieces) channel.set(samples.subarray(0, Math.max(0, frames - at)), at)
  return channel
}

export const createCallRecorder = (sampleRate: number): CallRecorder => {
  const pieces: Record<'agent' | 'customer', Piece[]> = { agent: [], customer: [] }
  return {
    add: (speaker, startMs, samples) => {
      pieces[speaker].push({ at: Math.round((startMs * sampleRate) / 1000), samples })
    },
    finish: (endMs) => {
      const frames = Math.round((endMs * sampleRate) / 1000)
      return { left: assemble(pieces.agent, frames), right: assemble(pieces.customer, frames), sampleRate }
    },
  }
}
