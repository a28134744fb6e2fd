/**
 * Minor units as JSON carries them.
 * @throws RangeError when a number could not hold the figure exactly: a wrong amount must never be answered.
 */
export const toNumber = (amount: bigint): number => {
  const number = Number(amount)
  if (!Number.isSafeInteger(number)) throw new RangeError('an amount is too large for a JSON number')
  return number
}
