const rates = [0.75, 1, 1.25, 1.5, 1.75, 2] as const

/** The speed one step slower (-1) or faster (1); at the ends it stays. */
export const nextRate = (rate: number, step: -1 | 1): number => {
  const at = rates.findIndex((known) => known >= rate)
  const from = at === -1 ? rates.length - 1 : at
  return rates[Math.min(Math.max(from + step, 0), rates.length - 1)] ?? 1
}

/** The speed after this one, and from the fastest back to the slowest: for a button that can only be pressed. */
export const rateAfter = (rate: number): number => {
  const faster = nextRate(rate, 1)
  return faster === rate ? rates[0] : faster
}

/** Whether a stored speed is one we offer. */
export const isRate = (rate: number): boolean => rates.some((known) => known === rate)
