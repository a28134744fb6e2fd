import type { Contact } from '@muloqot/contract'
import { formatPhone } from '../../shared/format/phones.ts'

/** How a contact is called: by name, or by number when no name is known. */
export const nameOf = ({
  firstName,
  lastName,
  phone,
}: Pick<Contact, 'firstName' | 'lastName' | 'phone'>): string =>
  `${firstName} ${lastName}`.trim() || formatPhone(phone)
