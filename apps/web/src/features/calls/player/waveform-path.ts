/** Width of one bar with the gap after it, in pixels. */
export const barStep = 3

/** The loudest peak of each of `count` equal slices, so that a narrow drawing hides no loud word. */
export const slicePeaks = (peaks: readonly number[], count: number): number[] => {
  const slices = Math.min(count, peaks.length)
  return Array.from({ length: slices }, (_, slice) => {
    const from = Math.floor((slice * peaks.length) / slices)
    const to = Math.floor(((slice + 1) * peaks.length) / slices)
    return Math.max(...peaks.slice(from, to))
  })
}

/** So that a quiet recording is not drawn as if it were silence, nor noise as if it were speech. */
const loudestMin = 20

/** What counts as full height for both voices together: how loud they are beside each other stays true. */
export const fullHeightOf = (channels: readonly (readonly number[])[]): number =>
  Math.max(loudestMin, ...channels.map((peaks) => Math.max(0, ...peaks)))

/**
 * One voice as upright strokes around the middle of its lane, for an SVG path.
 * @param peaks loudness 0 to `full`
 * @param width of the drawing in pixels
 */
export const waveformPath = (
  peaks: readonly number[],
  full: number,
  width: number,
  height: number,
): string => {
  const slices = slicePeaks(peaks, Math.max(1, Math.floor(width / barStep)))
  const middle = height / 2
  return slices
    .map((peak, index) => {
      const reach = Math.max(0.5, (peak / full) * (middle - 2))
      const x = ((index + 0.5) * width) / slices.length
      return `M${x.toFixed(1)} ${(middle - reach).toFixed(1)}V${(middle + reach).toFixed(1)}`
    })
    .join('')
}
