/** Minutes in the largest unit that says them exactly. */
export const delayUnit = (minutes: number): { unit: 'minutes' | 'hours' | 'days'; count: number } => {
  if (minutes % 1440 === 0) return { unit: 'days', count: minutes / 1440 }
  if (minutes % 60 === 0) return { unit: 'hours', count: minutes / 60 }
  return { unit: 'minutes', count: minutes }
}
