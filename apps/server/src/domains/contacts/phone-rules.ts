/**
 * The identity of a contact is its phone number in E.164. Every entry path (form, API, file) goes through
 * `normalisePhone`, so that `8 90 123-45-67`, `901234567` and `+998 (90) 123 45 67` are one person.
 */
import type { PhoneProblem } from '@muloqot/contract'
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'

export type NormalisedPhone = { ok: true; e164: string } | { ok: false; reason: PhoneProblem }

/** Operator and area codes in use; wider than libphonenumber's full list, which lags behind new ones (77, 87 …). */
const UZBEK_NATIONAL = /^(?:20|33|[5-9]\d)\d{7}$/
const PLAIN_UZBEK = /^(?:\+?998)?((?:20|33|[5-9]\d)\d{7})$/
const SEPARATORS = /[ ()-]/g
const INVISIBLE = /[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const QUOTE_AT_START = /^['`´"\u2018\u2019\u02bb\u02bc]+/
const LABEL = /^(?:tel(?:efon)?|phone|mob(?:il)?|raqam|тел(?:ефон)?|моб(?:ильный)?)\s*[.:]*\s*(?=[+\d(])/i
const DASHES = /[\u2010-\u2015\u2212\u00af]/g
const SCIENTIFIC = /^(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i
const EXTENSION = /(?:ext|доб|вн|ichki|int)\.?\s*\(?\d{1,6}\)?$|(?:x|х|#)\s*\d{1,6}$/i
const BETWEEN_NUMBERS = /[,;/|]|\s{2,}/

/**
 * Brings what a person or a spreadsheet cell holds to E.164 (`+` and at most 15 digits).
 *
 * Understands Uzbek habits: nine digits, `8 90 …`, `0 90 …`, `998 …`, `8-10-998 …`, `00998 …`, any spaces, dashes,
 * dots and brackets, a leading apostrophe, a number cell. Foreign numbers are taken when written in full: with
 * `+`, `00` or `8-10`, and without any sign only in the shapes of the neighbours (`7…`, `99x…`), because a
 * number cell cannot hold a plus. Anything that is not exactly one number is a reason, never a guess.
 */
export function normalisePhone(typed: unknown, country: CountryCode = 'UZ'): NormalisedPhone {
  const text = typeof typed === 'number' ? numberAsText(typed) : typeof typed === 'string' ? typed : ''
  if (country === 'UZ') {
    const national = PLAIN_UZBEK.exec(text.length < 20 ? text.replace(SEPARATORS, '') : '')?.[1]
    if (national !== undefined) return { ok: true, e164: `+998${national}` }
  }
  const cleaned = clean(text)
  if (cleaned === '') return no('empty')
  const exact = expandScientific(cleaned)
  if (exact === undefined) return no('precision_lost')
  return readNumber(exact, country)
}

function readNumber(text: string, country: CountryCode): NormalisedPhone {
  if ((text.match(/\+/g) ?? []).length > 1) return no('several_numbers')
  if (EXTENSION.test(text)) return no('extension')
  if (/\p{L}/u.test(text)) return no(severalIn(text) ? 'several_numbers' : 'words')
  if (/[^\d\s+().,;/|\-–]/.test(text)) return no('not_valid')
  const digits = text.replace(/\D/g, '')
  if (digits === '') return no('words')
  const lead = text.search(/[+\d]/)
  const plus = text[lead] === '+'
  if (!plus && text.includes('+')) return no(severalIn(text) ? 'several_numbers' : 'not_valid')
  const e164 = plus ? international(digits) : withoutPlus(digits, country)
  if (e164 !== undefined) return { ok: true, e164 }
  if (severalIn(text)) return no('several_numbers')
  if (digits.length < 9) return no('too_short')
  return no(digits.length > 15 ? 'too_long' : 'not_valid')
}

/** `digits` begin with a country code. */
function international(digits: string): string | undefined {
  if (digits.startsWith('998')) return UZBEK_NATIONAL.test(digits.slice(3)) ? `+${digits}` : undefined
  const parsed = parsePhoneNumberFromString(`+${digits}`)
  return parsed?.isValid() ? parsed.number : undefined
}

function withoutPlus(digits: string, country: CountryCode): string | undefined {
  if (country === 'UZ') {
    const national = /^(?:998|8998|00998|810998|[08])?(\d{9})$/.exec(digits)?.[1]
    if (national !== undefined && UZBEK_NATIONAL.test(national)) return `+998${national}`
  } else {
    const parsed = parsePhoneNumberFromString(digits, country)
    if (parsed?.isValid()) return parsed.number
  }
  if (digits.startsWith('00')) return international(digits.slice(2))
  if (digits.startsWith('810')) return international(digits.slice(3))
  return /^(?:7\d{10}|99[2-6]\d{8,9})$/.test(digits) ? international(digits) : undefined
}

/** True when the text falls apart into at least two runs that could each be dialled. */
function severalIn(text: string): boolean {
  const runs = text.split(BETWEEN_NUMBERS).filter((part) => part.replace(/\D/g, '') !== '')
  if (runs.length > 1) return runs.some((part) => part.replace(/\D/g, '').length >= 7)
  return text.split(/\s+|\p{L}+/u).filter((part) => part.replace(/\D/g, '').length >= 7).length > 1
}

function clean(text: string): string {
  const oneLine = text.normalize('NFKC').replace(/[\r\n\t]+/g, ' ; ')
  const trimmed = oneLine.replace(INVISIBLE, '').replace(DASHES, '-').trim()
  const bare = trimmed.replace(/^[;\s]+|[;,.\s]+$/g, '').replace(QUOTE_AT_START, '')
  return bare
    .replace(/^tel:/i, '')
    .replace(LABEL, '')
    .replace(/["'`]+$/, '')
    .trim()
}

/** A number cell keeps 15 digits; a fraction means that it never was a phone number. */
function numberAsText(value: number): string {
  if (!Number.isFinite(value)) return ''
  return Number.isSafeInteger(value) ? value.toFixed(0) : String(value)
}

/**
 * `9.98901234567E+11` as an office program shows a long number. Undefined when digits have been rounded away
 * (`9.98901E+11`), because the number can no longer be known.
 */
function expandScientific(text: string): string | undefined {
  if (/^\d{9,15}[.,]0+$/.test(text)) return text.replace(/[.,]0+$/, '')
  const match = SCIENTIFIC.exec(text)
  if (match === null) return text
  const digits = `${match[1]}${match[2] ?? ''}`
  return digits.length === Number(match[3]) + 1 ? digits : undefined
}

function no(reason: PhoneProblem): NormalisedPhone {
  return { ok: false, reason }
}
