import type { CustomData, Persona } from '@muloqot/contract'

/** What a practice conversation is tried with. */
export type TrialInput = {
  persona: Persona
  /** Counts up: another number is another conversation with the same kind of person. */
  seed: number
  firstName: string
  lastName: string
  /** What the contact's own columns hold, by heading. */
  values: Readonly<Record<string, string>>
}

export const startInput: TrialInput = {
  persona: 'cooperative',
  seed: 1,
  firstName: '',
  lastName: '',
  values: {},
}

/** Sums in a table are numbers; typed with spaces they still are. */
const valueFrom = (text: string): string | number => {
  const compact = text.replaceAll(/[\s\u00A0]/g, '')
  return /^\d{1,15}([.,]\d+)?$/.test(compact) ? Number(compact.replace(',', '.')) : text.trim()
}

/** The contact's columns as an import would have stored them; what was left empty is not known. */
export const customDataFrom = (values: TrialInput['values'], headings: readonly string[]): CustomData =>
  Object.fromEntries(
    headings.flatMap((heading) => {
      const text = values[heading] ?? ''
      return text.trim() === '' ? [] : [[heading, valueFrom(text)]]
    }),
  )
