import { parsePlaceholders, splitSentences, type Language, type TextPart } from '@muloqot/contract'
import type { CalledContact } from '../voice.port.ts'
import { groupDigits, sayDate } from './spoken-facts.ts'

/** Everything a placeholder can stand for. */
export type Variables = { contact: CalledContact; phone: string; companyName: string; language: Language }

const valueLengthMax = 200

/** Headings are compared without case, spaces and marks, because offices write them in every way. */
const headingKey = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll('ё', 'е')
    // ʻ and ʼ count as letters in Unicode, but not all who mean them type them.
    .replace(/[^\p{L}\p{N}]|[ʻʼ]/gu, '')

/** A value of the office's table as it can be said; null when there is nothing to say. */
const sayValue = (value: unknown, language: Language): string | null => {
  if (typeof value === 'number')
    return Number.isFinite(value) ? groupDigits(Math.round(value * 100) / 100) : null
  if (typeof value === 'boolean' || typeof value !== 'string') return null
  const text = value.replace(/[{}]/g, '').replace(/\s+/g, ' ').trim().slice(0, valueLengthMax)
  if (text === '') return null
  if (/^\d{4,}$/.test(text) && !text.startsWith('0')) return groupDigits(Number(text))
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? sayDate(text.slice(0, 10), language) : text
}

/** The value under a heading of the contact's own columns, whatever way the heading is written. */
export const findCustomValue = (contact: CalledContact, heading: string): unknown => {
  const data = contact.customData
  if (data === null) return undefined
  if (Object.hasOwn(data, heading)) return data[heading]
  const wanted = headingKey(heading)
  const found = Object.keys(data).find((key) => headingKey(key) === wanted)
  return found === undefined ? undefined : data[found]
}

const sourceValue = (source: string, variables: Variables): string | null => {
  const { contact, language } = variables
  switch (source) {
    case 'firstName':
      return sayValue(contact.firstName, language)
    case 'lastName':
      return sayValue(contact.lastName, language)
    case 'phone':
      return variables.phone
    case 'company':
      return sayValue(variables.companyName, language)
    default:
      return sayValue(findCustomValue(contact, source.slice('customData.'.length)), language)
  }
}

const sayPart = (part: TextPart, variables: Variables): string | null => {
  if (typeof part === 'string') return part
  for (const source of part.sources) {
    const value = sourceValue(source, variables)
    if (value !== null) return value
  }
  return part.fallback
}

/** Sentences of a text, parsed once. */
export type CompiledText = readonly (readonly TextPart[])[]

/** Parses a text of a script so that it can be said to many people. */
export const compileText = (text: string): CompiledText =>
  splitSentences(text).map((sentence) => parsePlaceholders(sentence))

/** Marks that stand alone after something was left out, and spaces before marks. */
const tidy = (sentence: string): string =>
  sentence
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.!?;:])/g, '$1')
    .replace(/,+(?=[,.!?])/g, '')
    .replace(/^[\s,;:]+/, '')
    .trim()

/** What is said to this contact. A sentence with an unknown placeholder that has no fallback is left out. */
export const renderText = (text: CompiledText, variables: Variables): string => {
  const spoken: string[] = []
  for (const parts of text) {
    let sentence = ''
    let isComplete = true
    for (const part of parts) {
      const said = sayPart(part, variables)
      if (said === null) {
        isComplete = false
        break
      }
      sentence += said
    }
    if (!isComplete) continue
    const clean = parts.length > 1 ? tidy(sentence) : sentence
    if (clean !== '' && /[\p{L}\p{N}]/u.test(clean)) spoken.push(clean)
  }
  return spoken.join(' ')
}
