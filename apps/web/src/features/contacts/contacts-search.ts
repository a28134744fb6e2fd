import { contactSorts, contactStatusSchema, idSchema, type listContacts } from '@muloqot/contract'
import { z } from 'zod'
import type { EndpointInput } from '../../shared/api/endpoint-input.ts'
import type { ContactFilter } from './list/selection-rules.ts'

/** What the list of contacts shows, and what is open beside it. A value that makes no sense counts as absent. */
export const contactsSearchSchema = z.object({
  /** Coerced, because the router reads an address that ends in digits as a number. */
  search: z.coerce.string().max(200).optional().catch(undefined),
  status: contactStatusSchema.optional().catch(undefined),
  called: z.boolean().optional().catch(undefined),
  /** Only the contacts that this import brought. */
  importId: idSchema.optional().catch(undefined),
  sort: z.enum(contactSorts).optional().catch(undefined),
  page: z.number().int().min(1).max(1_000_000).optional().catch(undefined),
  /** The contact that is open in the pane. */
  open: idSchema.optional().catch(undefined),
  /** Whether the pane in which a contact is added is open. */
  add: z.literal(true).optional().catch(undefined),
})
export type ContactsSearch = z.output<typeof contactsSearchSchema>
export type ContactSort = (typeof contactSorts)[number]

export const contactsPerPage = 50
export const defaultSort: ContactSort = '-createdAt'

/** The filter alone, as bulk actions take it. */
export const filterOf = ({ search, status, called, importId }: ContactsSearch): ContactFilter => ({
  ...(search === undefined || search.trim() === '' ? {} : { search: search.trim() }),
  ...(status === undefined ? {} : { status }),
  ...(called === undefined ? {} : { isCalled: called }),
  ...(importId === undefined ? {} : { importId }),
})

/** The page of the list that the address stands for, as the server is asked for it. */
export const queryOf = (
  search: ContactsSearch,
): NonNullable<EndpointInput<typeof listContacts>['query']> => ({
  ...filterOf(search),
  sort: search.sort ?? defaultSort,
  page: search.page ?? 1,
  limit: contactsPerPage,
})
