import type { StereoAudio } from './stereo.ts'

const headerBytes = 44
const bytesPerSample = 2
const channels = 2

/**
 * Encodes two channels as a WAV file: RIFF header of 44 bytes, then interleaved little-endian 16-bit PCM (left
 * first). The shorter channel is filled up with silence.
 */
export const encodeStereoWav = (audio: StereoAudio): Buffer => {
  const frames = Math.max(audio.left.length, audio.right.length)
  const dataBytes = frames * channels * bytesPerSample
  const file = Buffer.alloc(headerBytes + dataBytes)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(headerBytes - 8 + dataBytes, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(channels, 22)
  file.writeUInt32LE(audio.sampleRate, 24)
  file.writeUInt32LE(audio.sampleRate * channels * bytesPerSample, 28)
  file.writeUInt16LE(channels * bytesPerSample, 32)
  file.writeUInt16LE(8 * bytesPerSample, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(dataBytes, 40)
  let offset = headerBytes
  for (let frame = 0; frame < frames; frame++) {
    file.writeInt16LE(audio.left[frame] ?? 0, offset)
    file.writeInt16LE(audio.right[frame] ?? 0, offset + bytesPerSample)
    offset += channels * bytesPerSample
  }
  return file
}

/** Mono 16-bit PCM of a WAV file as encoders write it: chunks are walked, so extra ones may stand before `data`. */
export const decodeMonoWav = (file: Uint8Array): { samples: Int16Array; sampleRate: number } => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.byteLength < headerBytes || view.getUint32(0) !== 0x52494646) throw new Error('not a WAV file')
  let sampleRate = 0
  for (let at = 12; at + 8 <= file.byteLength;) {
    const name = view.getUint32(at)
    const size = view.getUint32(at + 4, true)
    const body = at + 8
    if (name === 0x666d7420) {
      const isMonoPcm16 =
        view.getUint16(body, true) === 1 &&
        view.getUint16(body + 2, true) === 1 &&
        view.getUint16(body + 14, true) === 16
      if (!isMonoPcm16) throw new Error('not mono 16-bit PCM')
      sampleRate = view.getUint32(body + 4, true)
    }
    if (name === 0x64617461) {
      const length = Math.floor(Math.min(size, file.byteLength - body) / bytesPerSample)
      const samples = new Int16Array(length)
      for (let index = 0; index < length; index++)
        samples[index] = view.getInt16(body + index * bytesPerSample, true)
      return { samples, sampleRate }
    }
    at = body + size + (size % 2)
  }
  throw new Error('a WAV file without data')
}
