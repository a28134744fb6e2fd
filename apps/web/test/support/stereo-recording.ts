import assert from 'node:assert/strict'

/** A stereo recording as it is sent: agent left, person right. */
export type StereoRecording = {
  sampleRate: number
  /** Loudness of one channel in a stretch of time, as the mean of squares. */
  loudness: (channel: 0 | 1, fromMs: number, toMs: number) => number
}

/** Reads a WAV file of 16-bit samples. Fails when it is anything else, or has not two channels. */
export const readStereoWav = (bytes: Uint8Array): StereoRecording => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const word = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
  assert.deepEqual([word(0), word(8), word(12)], ['RIFF', 'WAVE', 'fmt '])
  assert.equal(view.getUint16(22, true), 2, 'two channels, one for each voice')
  assert.equal(view.getUint16(34, true), 16)
  const sampleRate = view.getUint32(24, true)
  let at = 12
  while (word(at) !== 'data') at += 8 + view.getUint32(at + 4, true)
  const start = at + 8
  const frames = view.getUint32(at + 4, true) / 4
  return {
    sampleRate,
    loudness: (channel, fromMs, toMs) => {
      const first = Math.floor((fromMs * sampleRate) / 1000)
      const last = Math.min(Math.floor((toMs * sampleRate) / 1000), frames)
      let sum = 0
      for (let frame = first; frame < last; frame++)
        sum += view.getInt16(start + frame * 4 + channel * 2, true) ** 2
      return sum / Math.max(last - first, 1)
    },
  }
}
