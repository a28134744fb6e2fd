/** Zero crossings of the kernel on each side: 16 give a transition of about 400 Hz at 8 kHz. */
const lobes = 16
/** Share of the target's Nyquist frequency that passes. */
const passShare = 0.92

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b)

type Kernel = { phases: Float32Array[]; halfWidth: number; step: number; phaseCount: number }

const kernels = new Map<string, Kernel>()

/**
 * One filter per position that an output sample can have between two input samples (polyphase form of a
 * windowed-sinc low-pass; Oppenheim & Schafer, Discrete-Time Signal Processing, 4.6). Blackman window.
 */
const kernelFor = (from: number, to: number): Kernel => {
  const key = `${from}:${to}`
  const known = kernels.get(key)
  if (known !== undefined) return known
  const divisor = greatestCommonDivisor(from, to)
  const phaseCount = to / divisor
  const step = from / divisor
  const cutoff = Math.min(1, to / from) * passShare
  const halfWidth = Math.ceil(lobes / cutoff)
  const phases = Array.from({ length: phaseCount }, (_, phase) => {
    const taps = new Float32Array(2 * halfWidth)
    let sum = 0
    for (let tap = 0; tap < taps.length; tap++) {
      const x = tap - halfWidth + 1 - phase / phaseCount
      const sinc = x === 0 ? 1 : Math.sin(Math.PI * x * cutoff) / (Math.PI * x * cutoff)
      const at = Math.min(1, Math.abs(x) / halfWidth)
      const value = sinc * (0.42 + 0.5 * Math.cos(Math.PI * at) + 0.08 * Math.cos(2 * Math.PI * at))
      taps[tap] = value
      sum += value
    }
    return taps.map((value) => value / sum)
  })
  const kernel = { phases, halfWidth, step, phaseCount }
  kernels.set(key, kernel)
  return kernel
}

/** Brings mono 16-bit PCM to another sample rate; what the target cannot carry is filtered out, not folded back. */
export const resample = (samples: Int16Array, from: number, to: number): Int16Array => {
  if (from === to) return samples
  const { phases, halfWidth, step, phaseCount } = kernelFor(from, to)
  const output = new Int16Array(Math.ceil((samples.length * phaseCount) / step))
  for (let index = 0; index < output.length; index++) {
    const position = index * step
    const base = Math.floor(position / phaseCount) - halfWidth + 1
    const taps = phases[position % phaseCount] ?? new Float32Array()
    let sum = 0
    for (let tap = 0; tap < taps.length; tap++) sum += (samples[base + tap] ?? 0) * (taps[tap] ?? 0)
    output[index] = Math.max(-32768, Math.min(32767, Math.round(sum)))
  }
  return output
}
