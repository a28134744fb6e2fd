import { isRate } from './rates.ts'

const storageKey = 'muloqot.call-speed'

/** The speed at which this person listened last, in this browser. */
export const readKeptRate = (): number => {
  const rate = Number(localStorage.getItem(storageKey))
  return isRate(rate) ? rate : 1
}

export const keepRate = (rate: number): void => {
  localStorage.setItem(storageKey, String(rate))
}
