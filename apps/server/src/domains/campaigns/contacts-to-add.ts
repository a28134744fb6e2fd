import type { ContactSelection } from '@muloqot/contract'
import { showsPhones } from '#src/domains/contacts/index.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import type { ContactsToAdd } from './campaign-contacts.repo.ts'

/** Which contacts a selection means for the person who makes it: a search finds what they could find in the list. */
export const contactsToAdd = (ctx: RequestContext, selection: ContactSelection): ContactsToAdd =>
  'filter' in selection
    ? { filter: { ...selection.filter, isPhoneShown: showsPhones(ctx) } }
    : { contactIds: selection.contactIds }
