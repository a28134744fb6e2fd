import type { Contact } from '@muloqot/contract'
import { formatPhone } from '../../shared/format/phones.ts'

/** How a person is called on a screen: their name, or their number when there is none. */
export const nameOf = ({
  firstName,
  lastName,
  phone,
}: Pick<Contact, 'firstName' | 'lastName' | 'phone'>): string =>
  `${firstName} ${lastName}`.trim() || formatPhone(phone)
