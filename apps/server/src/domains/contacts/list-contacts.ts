import type { Contact, ListContactsQuery } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { toPage, type Page } from '#src/platform/http/paging.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { countContacts, listContacts as listRows } from './contacts.repo.ts'
import { presentContact } from './present-contact.ts'
import { showsPhones } from './shows-phones.ts'

export const listContacts = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  query: ListContactsQuery,
): Promise<Page<Contact>> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const isPhoneShown = showsPhones(ctx)
    const rows = await listRows(tx, { ...query, isPhoneShown })
    const total = await countContacts(tx, { ...query, isPhoneShown })
    return toPage(
      rows.map((row) => presentContact(row, isPhoneShown)),
      total,
      query,
    )
  })
