import type { ImportReason } from '@muloqot/contract'
import { maskPhone } from '#src/platform/phones/mask-phone.ts'

/** The value that stands beside these reasons is a phone number, or was meant to be one. */
const isAboutPhone = (reason: ImportReason): boolean => /^(phone|duplicate)_/.test(reason)

/** A number that was understood is masked; of a text that is none, every digit goes. */
const hidden = (phone: string): string =>
  /^\+\d+$/.test(phone) ? maskPhone(phone) : phone.replaceAll(/\d/g, '*')

/** A row as it was understood, for somebody who may not see phone numbers. */
export const hidePhoneOf = <Contact extends { phone: string }>(contact: Contact): Contact => ({
  ...contact,
  phone: hidden(contact.phone),
})

/** What is told about a row, for somebody who may not see phone numbers. */
export const hidePhone = <Told extends { reason: ImportReason; value: string | null; contact: unknown }>(
  told: Told,
): Told => {
  const { contact } = told
  const hasPhone = typeof contact === 'object' && contact !== null && 'phone' in contact
  return {
    ...told,
    value: isAboutPhone(told.reason) ? null : told.value,
    contact: hasPhone ? hidePhoneOf({ ...contact, phone: String(contact.phone) }) : contact,
  }
}
