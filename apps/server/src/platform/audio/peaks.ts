const fullScale = 32768

/**
 * The loudest absolute sample of each slice, as a whole number 0 to 100 of full scale, for drawing a waveform.
 * `frames` is the length both channels are drawn to; what lies beyond the samples is silence.
 * Gives `points` values, or `frames` when there are fewer.
 */
export const computePeaks = (samples: Int16Array, frames = samples.length, points = 1000): number[] => {
  const count = Math.min(points, frames)
  const peaks: number[] = []
  for (let point = 0; point < count; point++) {
    const end = Math.min(Math.floor(((point + 1) * frames) / count), samples.length)
    let loudest = 0
    for (let index = Math.floor((point * frames) / count); index < end; index++) {
      const level = Math.abs(samples[index] ?? 0)
      if (level > loudest) loudest = level
    }
    peaks.push(Math.round((loudest * 100) / fullScale))
  }
  return peaks
}
