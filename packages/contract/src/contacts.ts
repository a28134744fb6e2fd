import { z } from 'zod'
import {
  booleanQuerySchema,
  customDataSchema,
  dateSchema,
  idParamsSchema,
  idSchema,
  instantSchema,
  messageSchema,
  pageOf,
  pageQuery,
  searchSchema,
  storedCustomDataSchema,
} from './common.ts'
import { campaignCallStatusSchema, campaignStatusSchema, campaignTypeSchema } from './campaign-enums.ts'
import { defineEndpoint } from './define-endpoint.ts'

export const contactStatuses = ['ACTIVE', 'INACTIVE', 'COMPLETED', 'DO_NOT_CALL'] as const
export const contactStatusSchema = z.enum(contactStatuses)
export type ContactStatus = z.infer<typeof contactStatusSchema>

export const contactSchema = z.object({
  id: idSchema,
  organizationId: idSchema,
  firstName: z.string(),
  lastName: z.string(),
  /** E.164; for those who may not see it in full, masked: `+998 90 *** ** 67`. */
  phone: z.string(),
  /** The phone as it was typed; null when it is masked. */
  phoneAsTyped: z.string().nullable(),
  dateOfBirth: dateSchema.nullable(),
  customData: storedCustomDataSchema.nullable(),
  lastConversationDate: instantSchema.nullable(),
  lastConversationOutcome: z.string().nullable(),
  currentConversationOutcome: z.string().nullable(),
  isCalled: z.boolean(),
  status: contactStatusSchema,
  notes: z.string().nullable(),
  lastContactDate: instantSchema.nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Contact = z.infer<typeof contactSchema>

const nameSchema = z.string().trim().max(120)
/** What a person may type as a phone; the server normalises it to E.164. */
const phoneTypedSchema = z.string().trim().min(1).max(64)
const notesSchema = z.string().max(10_000)

export const createContactBodySchema = z.strictObject({
  firstName: nameSchema,
  lastName: nameSchema,
  phone: phoneTypedSchema,
  dateOfBirth: dateSchema.nullish(),
  customData: customDataSchema.nullish(),
  notes: notesSchema.nullish(),
})
export type CreateContactBody = z.infer<typeof createContactBodySchema>

export const changeContactBodySchema = z.strictObject({
  firstName: nameSchema.optional(),
  lastName: nameSchema.optional(),
  phone: phoneTypedSchema.optional(),
  dateOfBirth: dateSchema.nullable().optional(),
  customData: customDataSchema.nullable().optional(),
  notes: notesSchema.nullable().optional(),
  status: contactStatusSchema.optional(),
  lastConversationOutcome: z.string().max(255).nullable().optional(),
  currentConversationOutcome: z.string().max(255).nullable().optional(),
})
export type ChangeContactBody = z.infer<typeof changeContactBodySchema>

const filters = {
  status: contactStatusSchema.optional(),
  isCalled: booleanQuerySchema.optional(),
  search: searchSchema.optional(),
  importId: idSchema.optional(),
}

export const contactSorts = [
  'createdAt',
  '-createdAt',
  'lastName',
  '-lastName',
  'lastContactDate',
  '-lastContactDate',
] as const

export const listContactsQuerySchema = z.strictObject({
  ...pageQuery(50),
  ...filters,
  sort: z.enum(contactSorts).default('-createdAt'),
})
export type ListContactsQuery = z.infer<typeof listContactsQuerySchema>

const common = { tag: 'contacts' } as const

export const createContact = defineEndpoint({
  ...common,
  name: 'createContact',
  method: 'POST',
  path: '/auto-calling/contacts',
  summary: 'Add one contact',
  access: 'contacts.write',
  status: 201,
  body: createContactBodySchema,
  example: {
    firstName: 'Aziz',
    lastName: 'Karimov',
    phone: '+998 90 123-45-67',
    dateOfBirth: '1990-01-15',
    customData: { totalDebt: 5_000_000, remainingDebt: 3_000_000, lastPaymentAmount: 2_000_000 },
    notes: 'Kechqurun qoʻngʻiroq qiling',
  },
  response: contactSchema,
  errors: ['contact.phone_taken', 'contact.phone_invalid'],
})

export const listContacts = defineEndpoint({
  ...common,
  name: 'listContacts',
  method: 'GET',
  path: '/auto-calling/contacts',
  summary: 'List contacts, newest first',
  access: 'contacts.read',
  status: 200,
  query: listContactsQuerySchema,
  response: pageOf(contactSchema),
  errors: [],
})

/** A contact's place in one campaign, as its own page shows it. */
export const contactMembershipSchema = z.object({
  id: idSchema,
  campaignId: idSchema,
  callStatus: campaignCallStatusSchema,
  callAttempts: z.number(),
  lastCallDate: instantSchema.nullable(),
  conversationOutcome: z.string().nullable(),
  conversationSummary: z.string().nullable(),
  recordingUrl: z.string().nullable(),
  callDuration: z.number().nullable(),
  callId: idSchema.nullable(),
  campaign: z.object({
    id: idSchema,
    name: z.string(),
    campaignType: campaignTypeSchema,
    status: campaignStatusSchema,
    /** True when its line is the practice line: nobody real was called. */
    isPractice: z.boolean(),
  }),
})

export const getContact = defineEndpoint({
  ...common,
  name: 'getContact',
  method: 'GET',
  path: '/auto-calling/contacts/:id',
  summary: 'One contact with the campaigns it is in (the newest 100)',
  access: 'contacts.read',
  status: 200,
  params: idParamsSchema,
  response: z.object({ data: contactSchema.extend({ campaignContacts: z.array(contactMembershipSchema) }) }),
  errors: ['contact.not_found'],
})

/** Ids in a query string, with commas between them. */
const contactIdsQuerySchema = z
  .string()
  .max(10_000)
  .transform((text) => text.split(','))
  .pipe(z.array(idSchema).min(1).max(200))

/** The campaigns of one contact as a list shows them. */
export const contactCampaignsSchema = z.object({
  contactId: idSchema,
  /** How many campaigns the contact is in. */
  total: z.number(),
  /** The newest three. */
  campaigns: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      status: campaignStatusSchema,
      isPractice: z.boolean(),
      callStatus: campaignCallStatusSchema,
    }),
  ),
})
export type ContactCampaigns = z.infer<typeof contactCampaignsSchema>

export const listContactCampaigns = defineEndpoint({
  ...common,
  name: 'listContactCampaigns',
  method: 'GET',
  path: '/auto-calling/contacts/campaigns',
  summary: 'The campaigns of up to 200 contacts, for a page of a list; contacts in none are left out',
  access: 'contacts.read',
  status: 200,
  query: z.strictObject({ contactIds: contactIdsQuerySchema }),
  response: z.object({ data: z.array(contactCampaignsSchema) }),
  errors: [],
})

export const changeContact = defineEndpoint({
  ...common,
  name: 'changeContact',
  method: 'PATCH',
  path: '/auto-calling/contacts/:id',
  summary: 'Change a contact; fields that are left out stay, null empties an optional field',
  access: 'contacts.write',
  status: 200,
  params: idParamsSchema,
  body: changeContactBodySchema,
  example: { status: 'COMPLETED', lastConversationOutcome: 'Toʻladi', notes: 'Qarz toʻliq toʻlandi' },
  response: contactSchema,
  errors: ['contact.not_found', 'contact.phone_taken', 'contact.phone_invalid'],
})

export const deleteContact = defineEndpoint({
  ...common,
  name: 'deleteContact',
  method: 'DELETE',
  path: '/auto-calling/contacts/:id',
  summary: 'Delete a contact; calls that were made stay as records',
  access: 'contacts.write',
  status: 200,
  params: idParamsSchema,
  response: messageSchema,
  errors: ['contact.not_found'],
})

/** Which contacts a bulk action is for: named ones, or all that match a filter. */
export const contactSelectionSchema = z.union([
  z.strictObject({ contactIds: z.array(idSchema).min(1).max(10_000) }),
  z.strictObject({
    filter: z.strictObject({
      status: contactStatusSchema.optional(),
      isCalled: z.boolean().optional(),
      search: searchSchema.optional(),
      importId: idSchema.optional(),
    }),
  }),
])
export type ContactSelection = z.infer<typeof contactSelectionSchema>

export const bulkContacts = defineEndpoint({
  ...common,
  name: 'bulkContacts',
  method: 'POST',
  path: '/auto-calling/contacts/bulk',
  summary: 'Set the status of many contacts (do-not-call among them), or delete them',
  access: 'contacts.write',
  status: 200,
  body: z.strictObject({
    selection: contactSelectionSchema,
    action: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('set-status'), status: contactStatusSchema }),
      z.strictObject({ kind: z.literal('delete') }),
    ]),
  }),
  example: {
    selection: { filter: { search: 'karimov' } },
    action: { kind: 'set-status', status: 'DO_NOT_CALL' },
  },
  response: z.object({ changed: z.number(), notFound: z.array(idSchema) }),
  errors: [],
})
