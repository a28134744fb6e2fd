import type { Language } from '@muloqot/contract'

/** Between thousands, and between a number and its unit; lines never break there. */
export const nbsp = '\u00A0'

/** `1234567` → `1 234 567`, the same in all three languages. */
export const formatNumber = (value: number): string => {
  const [whole = '', fraction] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, nbsp)
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/** The name of the money. */
export const som: Record<Language, string> = { uz: 'soʻm', ru: 'сум', en: 'soʻm' }

/** Whole soʻm with their unit. @param amount soʻm, not tiyin */
export const formatSom = (amount: number, language: Language): string =>
  `${formatNumber(Math.round(amount))}${nbsp}${som[language]}`

/** A share as a percentage: `0.42` → `42 %`. What is above zero never reads as nothing, nor less than all as all. */
export const formatShare = (share: number): string => {
  const percent = share * 100
  const rounded = percent > 0 && percent < 1 ? 1 : percent > 99 && percent < 100 ? 99 : Math.round(percent)
  return `${rounded}${nbsp}%`
}

/** Bytes as people read them: `25 807` → `25 KB`. */
export const formatBytes = (bytes: number): string => {
  if (bytes < 1_000) return `${bytes}${nbsp}B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)}${nbsp}KB`
  return `${(bytes / 1_000_000).toFixed(1)}${nbsp}MB`
}
