import type { ChangeContactBody, Contact, CreateContactBody } from '@muloqot/contract'
import { dataOf, entriesOf, problemsOf, type CustomEntry } from './custom-data-rules.ts'

/** What the fields of a contact hold. */
export type ContactValues = {
  firstName: string
  lastName: string
  phone: string
  /** `YYYY-MM-DD`, or empty. */
  dateOfBirth: string
  notes: string
  custom: readonly CustomEntry[]
}

/**
 * Only what the person touched. Everything else goes on showing the newest data, so somebody else's change is neither
 * hidden nor overwritten.
 */
export type ContactEdits = Partial<ContactValues>

export const emptyValues: ContactValues = {
  firstName: '',
  lastName: '',
  phone: '',
  dateOfBirth: '',
  notes: '',
  custom: [],
}

/** The fields of a stored contact. The phone stands there as it was typed, or masked. */
export const valuesOf = (contact: Contact): ContactValues => ({
  firstName: contact.firstName,
  lastName: contact.lastName,
  phone: contact.phoneAsTyped ?? contact.phone,
  dateOfBirth: contact.dateOfBirth ?? '',
  notes: contact.notes ?? '',
  custom: entriesOf(contact.customData),
})

const isSame = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after)

/** What a save would send: the touched fields that differ from what is stored. Null when there is nothing to save. */
export const changeOf = (contact: Contact, edits: ContactEdits): ChangeContactBody | null => {
  const before = valuesOf(contact)
  const change: ChangeContactBody = {}
  for (const name of ['firstName', 'lastName', 'phone'] as const) {
    const typed = edits[name]?.trim()
    if (typed !== undefined && typed !== before[name].trim()) change[name] = typed
  }
  for (const name of ['dateOfBirth', 'notes'] as const) {
    const typed = edits[name]
    if (typed !== undefined && typed !== before[name]) change[name] = typed.trim() === '' ? null : typed
  }
  if (edits.custom) {
    const data = dataOf(edits.custom)
    if (!isSame(data, contact.customData)) change.customData = data
  }
  return Object.keys(change).length > 0 ? change : null
}

/** Whether leaving now would lose something: also a line of custom data that cannot be saved yet. */
export const hasUnsaved = (contact: Contact, edits: ContactEdits): boolean =>
  changeOf(contact, edits) !== null || problemsOf(edits.custom ?? []).size > 0

/** A new contact as the server takes it. */
export const bodyOf = (values: ContactValues): CreateContactBody => ({
  firstName: values.firstName.trim(),
  lastName: values.lastName.trim(),
  phone: values.phone.trim(),
  ...(values.dateOfBirth === '' ? {} : { dateOfBirth: values.dateOfBirth }),
  ...(values.notes.trim() === '' ? {} : { notes: values.notes }),
  ...(dataOf(values.custom) === null ? {} : { customData: dataOf(values.custom) }),
})
