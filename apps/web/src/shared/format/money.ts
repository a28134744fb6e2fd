import type { Language } from '@muloqot/contract'
import { formatNumber, nbsp, som } from './numbers.ts'

/** Tiyin in a soʻm. */
export const tiyinPerSom = 100

/**
 * Money of the ledger to the last tiyin: `1234567` → `12 345.67 soʻm`, `1234500` → `12 345 soʻm`.
 * @param tiyin a whole number
 */
export const formatTiyin = (tiyin: number, language: Language): string => {
  const whole = Math.trunc(Math.abs(tiyin) / tiyinPerSom)
  const rest = Math.abs(tiyin) % tiyinPerSom
  const digits = `${formatNumber(whole)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
  return `${tiyin < 0 ? '−' : ''}${digits}${nbsp}${som[language]}`
}

/** The same with a sign in front, as a movement: `+12 345 soʻm`. */
export const formatMovement = (tiyin: number, language: Language): string =>
  `${tiyin > 0 ? '+' : ''}${formatTiyin(tiyin, language)}`

/** Soʻm as a field shows them for editing: `1234567` → `12345.67`. */
export const somText = (tiyin: number): string => {
  const rest = Math.abs(tiyin) % tiyinPerSom
  const whole = Math.trunc(tiyin / tiyinPerSom)
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, '0')}`
}

/**
 * What somebody typed as soʻm, in tiyin: spaces between thousands, a point or a comma before at most two digits.
 * @returns null when it is no sum, or one that numbers cannot hold exactly
 */
export const parseSom = (text: string): number | null => {
  const found = /^([−-]?)(\d{1,13})(?:[.,](\d{1,2}))?$/.exec(text.replaceAll(/[\s\u00A0\u202F_]/g, ''))
  if (!found) return null
  const [, sign = '', whole = '', fraction = ''] = found
  const tiyin = Number(whole) * tiyinPerSom + Number(fraction.padEnd(2, '0'))
  return sign === '' || tiyin === 0 ? tiyin : -tiyin
}
