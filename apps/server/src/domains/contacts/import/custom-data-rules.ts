import { customDataSchema, type CustomData } from '@muloqot/contract'

export type ReadCustomData =
  | { data: CustomData; repaired: boolean }
  | { problem: 'custom_data_not_json' | 'custom_data_not_object' | 'value_too_long' }

const FORBIDDEN_KEY = /"(?:__proto__|constructor|prototype)"\s*:/
const MAX_DEPTH = 20

/**
 * Reads the JSON object of a `customData` cell. Office programs turn straight quotes into typographic ones; such text
 * is repaired and said to be. `null` means that there is nothing.
 */
export function readCustomData(text: string): ReadCustomData | null {
  if (text === '' || text === 'null') return null
  if (deepest(text) > MAX_DEPTH || FORBIDDEN_KEY.test(text)) return { problem: 'custom_data_not_object' }
  const straight = parse(text)
  const parsed = straight === undefined ? parse(straightQuotes(text)) : straight
  if (parsed === undefined) return { problem: 'custom_data_not_json' }
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) {
    return { problem: 'custom_data_not_object' }
  }
  const data = customDataSchema.safeParse(parsed)
  return data.success ? { data: data.data, repaired: straight === undefined } : { problem: 'value_too_long' }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => storable(value))
  } catch {
    return undefined
  }
}

/** `\\u0000` and halves of characters, written as escapes, survive JSON; PostgreSQL refuses them, in keys too. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [storableText(key), item]))
}

function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}

function straightQuotes(text: string): string {
  return text
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02]/g, '"')
    .replace(/,\s*([}\]])/g, '$1')
}

function deepest(text: string): number {
  let depth = 0
  let most = 0
  for (const char of text) {
    if (char === '{' || char === '[') most = Math.max(most, ++depth)
    else if (char === '}' || char === ']') depth--
  }
  return most
}
