import type { ContactUpdateEvent } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { presentLive, type LiveMessage, type LivePresenter } from '#src/platform/realtime/live-presenter.ts'
import { contactsCreated, contactsDeleted, contactsUpdated } from './contacts.events.ts'
import { listContactsByIds } from './contacts.repo.ts'
import { presentContact } from './present-contact.ts'

const name = 'contact-update'

const changed = async (
  deps: Pick<PlatformDeps, 'db'>,
  companyId: string,
  ids: string[],
  action: 'created' | 'updated',
): Promise<LiveMessage[]> => {
  const rows = await deps.db.inCompany({ companyId }, async (tx) => await listContactsByIds(tx, ids))
  return rows.map((row) => {
    const data: ContactUpdateEvent = { contactId: row.id, action, contact: presentContact(row) }
    return { name, data }
  })
}

/** What the seed's socket clients hear of contacts. */
export const livePresenters: LivePresenter<PlatformDeps>[] = [
  presentLive(
    contactsCreated,
    async (deps, companyId, { contactIds }) => await changed(deps, companyId, contactIds, 'created'),
  ),
  presentLive(
    contactsUpdated,
    async (deps, companyId, { contactIds }) => await changed(deps, companyId, contactIds, 'updated'),
  ),
  presentLive(contactsDeleted, async (_deps, _companyId, { contactIds }) =>
    contactIds.map((contactId) => {
      const data: ContactUpdateEvent = { contactId, action: 'deleted' }
      return { name, data }
    }),
  ),
]
