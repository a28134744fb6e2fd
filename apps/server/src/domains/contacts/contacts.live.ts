import type { ContactUpdateEvent } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import {
  presentLive,
  type Audience,
  type LiveMessage,
  type LivePresenter,
} from '#src/platform/realtime/live-presenter.ts'
import { contactsCreated, contactsDeleted, contactsUpdated } from './contacts.events.ts'
import { listContactsByIds } from './contacts.repo.ts'
import { presentContact } from './present-contact.ts'

const name = 'contact-update'

const changed = async (
  deps: Pick<PlatformDeps, 'db'>,
  audience: Audience,
  ids: string[],
  action: 'created' | 'updated',
): Promise<LiveMessage[]> => {
  const rows = await deps.db.inCompany(audience, async (tx) => await listContactsByIds(tx, ids))
  return rows.map((row) => {
    const contact = presentContact(row, audience.isPhoneShown)
    const data: ContactUpdateEvent = { contactId: row.id, action, contact }
    return { name, data }
  })
}

/** What the seed's socket clients hear of contacts. */
export const livePresenters: LivePresenter<PlatformDeps>[] = [
  presentLive(
    contactsCreated,
    async (deps, audience, { contactIds }) => await changed(deps, audience, contactIds, 'created'),
  ),
  presentLive(
    contactsUpdated,
    async (deps, audience, { contactIds }) => await changed(deps, audience, contactIds, 'updated'),
  ),
  presentLive(contactsDeleted, async (_deps, _audience, { contactIds }) =>
    contactIds.map((contactId) => {
      const data: ContactUpdateEvent = { contactId, action: 'deleted' }
      return { name, data }
    }),
  ),
]
