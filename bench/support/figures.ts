/** The middle of the values: one slow round does not move it. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  if (upper === undefined || lower === undefined) throw new Error('a median of nothing')
  return (upper + lower) / 2
}

/** `1234.5` as `1,235`. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en')

/** Milliseconds as seconds. */
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
