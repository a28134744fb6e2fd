/**
 * Placeholders in the texts of an agent: `{{firstName}}`, `{{customData.remainingDebt}}`.
 * - `{{a ?? b}}`: the first of several that is known.
 * - `{{a|words}}`: these words (or nothing, when empty) where none is known.
 * - Without a fallback, the whole sentence in which an unknown placeholder stands is not said.
 */
export type Placeholder = {
  /** Tried in order: `firstName`, `lastName`, `phone`, `company` or `customData.<heading>`. */
  sources: string[]
  /** Said when no source is known; null means "leave the sentence out". */
  fallback: string | null
}

export type TextPart = string | Placeholder

const placeholderPattern = /\{\{([^{}]*)\}\}/g
const simpleSources: ReadonlySet<string> = new Set(['firstName', 'lastName', 'phone', 'company'])
const customPrefix = 'customData.'

/** Splits a text into words and placeholders, in order. */
export const parsePlaceholders = (text: string): TextPart[] => {
  const parts: TextPart[] = []
  let last = 0
  for (const match of text.matchAll(placeholderPattern)) {
    if (match.index > last) parts.push(text.slice(last, match.index))
    const [names = '', ...rest] = (match[1] ?? '').split('|')
    parts.push({
      sources: names.split('??').map((name) => name.trim()),
      fallback: rest.length > 0 ? rest.join('|').trim() : null,
    })
    last = match.index + match[0].length
  }
  if (last < text.length) parts.push(text.slice(last))
  return parts
}

const isKnownSource = (source: string): boolean =>
  simpleSources.has(source) || (source.startsWith(customPrefix) && source.length > customPrefix.length)

/** The first source that no contact can ever have, or a stray brace; null when every placeholder is well formed. */
export const findBadPlaceholder = (text: string): string | null => {
  for (const part of parsePlaceholders(text)) {
    if (typeof part === 'string') {
      if (/\{\{|\}\}/.test(part)) return part.trim().slice(0, 60)
      continue
    }
    const bad = part.sources.find((source) => !isKnownSource(source))
    if (bad !== undefined) return bad
  }
  return null
}

/** Cuts a text into sentences; placeholders are never cut, whatever marks stand in their fallback. */
export const splitSentences = (text: string): string[] =>
  (text.match(/(?:\{\{[^{}]*\}\}|[^.!?…\n]|[.!?…](?=[^\s.!?…]))+[.!?…]*\s*/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

/** Whether something is said to every contact: at least one sentence needs nothing that may be unknown. */
export const isAlwaysSpoken = (text: string): boolean =>
  splitSentences(text).some((sentence) =>
    parsePlaceholders(sentence).every((part) => typeof part === 'string' || part.fallback !== null),
  )
