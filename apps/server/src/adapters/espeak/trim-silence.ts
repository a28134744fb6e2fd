/** Below this a sample is silence (about -48 dB of full scale). */
const threshold = 128

/** Cuts silence from both ends and leaves `keepMs` at the end, so that sentences can be strung together. */
export const trimSilence = (samples: Int16Array, sampleRate: number, keepMs: number): Int16Array => {
  let start = 0
  while (start < samples.length && Math.abs(samples[start] ?? 0) < threshold) start++
  let end = samples.length
  while (end > start && Math.abs(samples[end - 1] ?? 0) < threshold) end--
  const trimmed = new Int16Array(end - start + Math.round((keepMs * sampleRate) / 1000))
  trimmed.set(samples.subarray(start, end))
  return trimmed
}
