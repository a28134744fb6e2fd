import type { CustomData } from '@muloqot/contract'

type Value = CustomData[string]

/** One line of the editor. `before` is what was stored; a line that the person added has none. */
export type CustomEntry = { id: string; key: string; text: string; before?: Value }

/** What is wrong with a line; each has a text of its own. */
export type EntryProblem = 'nameless' | 'twice' | 'json'

/** The most facts that the server keeps about one person. */
export const entriesMax = 100
export const keyLengthMax = 200

const isStructure = (value: Value | undefined): boolean => typeof value === 'object' && value !== null

/** A stored value as it stands in its field. */
export const textOf = (value: Value): string => {
  if (value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The lines for what is stored. The stored key is the line's id, so that it stays the same line while it is edited. */
export const entriesOf = (data: CustomData | null): CustomEntry[] =>
  Object.entries(data ?? {}).map(([key, before]) => ({ id: key, key, text: textOf(before), before }))

/** A number as a spreadsheet would take it: written in full, without a leading zero, and not too long to be exact. */
const asNumber = (text: string): number | null =>
  text.length <= 15 && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? Number(text) : null

const parsed = (text: string): { ok: true; value: Value } | { ok: false } => {
  try {
    return { ok: true, value: JSON.parse(text) as Value }
  } catch {
    return { ok: false }
  }
}

/** What a line stands for. A value that nobody touched stays exactly what it was, whatever its kind. */
const valueOf = ({ text, before }: CustomEntry): { ok: true; value: Value } | { ok: false } => {
  if (before !== undefined && text === textOf(before)) return { ok: true, value: before }
  if (isStructure(before)) return parsed(text)
  const typed = text.trim()
  if (typeof before === 'boolean' && /^(?:true|false)$/.test(typed))
    return { ok: true, value: typed === 'true' }
  const number = typeof before === 'string' ? null : asNumber(typed)
  return { ok: true, value: number ?? typed }
}

const isBlank = ({ key, text }: CustomEntry): boolean => key.trim() === '' && text.trim() === ''

/** What is wrong, by the line's id. Lines with nothing in them are passed over. */
export const problemsOf = (entries: readonly CustomEntry[]): ReadonlyMap<string, EntryProblem> => {
  const problems = new Map<string, EntryProblem>()
  const taken = new Set<string>()
  for (const entry of entries) {
    if (isBlank(entry)) continue
    const key = entry.key.trim()
    if (key === '') problems.set(entry.id, 'nameless')
    else if (taken.has(key)) problems.set(entry.id, 'twice')
    else if (!valueOf(entry).ok) problems.set(entry.id, 'json')
    taken.add(key)
  }
  return problems
}

/** The lines as they are stored; null when nothing is left. Only for lines without problems. */
export const dataOf = (entries: readonly CustomEntry[]): CustomData | null => {
  const pairs = entries.flatMap((entry): [string, Value][] => {
    const read = valueOf(entry)
    return isBlank(entry) || !read.ok ? [] : [[entry.key.trim(), read.value]]
  })
  return pairs.length === 0 ? null : Object.fromEntries(pairs)
}
