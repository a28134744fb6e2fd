import type { Contact, ContactStatus, CustomData } from '@muloqot/contract'
import { maskPhone } from '#src/platform/phones/mask-phone.ts'

/** A row of `contacts`, as the repo reads it. */
export type ContactRow = {
  id: string
  companyId: string
  firstName: string
  lastName: string
  phone: string
  phoneAsTyped: string
  dateOfBirth: string | null
  customData: unknown
  lastConversationDate: Date | null
  lastConversationOutcome: string | null
  currentConversationOutcome: string | null
  isCalled: boolean
  status: string
  notes: string | null
  lastContactDate: Date | null
  createdAt: Date
  updatedAt: Date
}

/** The one shape in which a contact leaves the server; `isPhoneShown`: to somebody who may see the number in full. */
export const presentContact = (row: ContactRow, isPhoneShown: boolean): Contact => ({
  id: row.id,
  organizationId: row.companyId,
  firstName: row.firstName,
  lastName: row.lastName,
  phone: isPhoneShown ? row.phone : maskPhone(row.phone),
  phoneAsTyped: isPhoneShown ? row.phoneAsTyped : null,
  dateOfBirth: row.dateOfBirth,
  // What is stored went through the contract's schema on its way in.
  customData: row.customData as CustomData | null,
  lastConversationDate: row.lastConversationDate?.toISOString() ?? null,
  lastConversationOutcome: row.lastConversationOutcome,
  currentConversationOutcome: row.currentConversationOutcome,
  isCalled: row.isCalled,
  // The column's check constraint holds the same list.
  status: row.status as ContactStatus,
  notes: row.notes,
  lastContactDate: row.lastContactDate?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})
