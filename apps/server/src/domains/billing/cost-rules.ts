const minuteMs = 60_000n

/**
 * What a length of time costs, in tiyin: by the millisecond, rounded to a whole tiyin, halves up.
 * @param perMinute tiyin.
 */
export const costOf = (perMinute: bigint, durationMs: number): bigint =>
  (perMinute * BigInt(Math.max(0, Math.round(durationMs))) + minuteMs / 2n) / minuteMs

/**
 * What can be charged of what work came to. The balance never falls below what the credit allows, so what is beyond it
 * stays unpaid and is written down as such.
 * @param available tiyin that may be spent, what was set aside for this work included.
 */
export const payable = (used: bigint, available: bigint): { charged: bigint; unpaid: bigint } => {
  const spendable = available > 0n ? available : 0n
  const charged = used < spendable ? used : spendable
  return { charged, unpaid: used - charged }
}
