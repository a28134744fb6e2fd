import type { bulkContacts } from '@muloqot/contract'
import type { z } from 'zod'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { inPartsOf } from '#src/platform/events/publish.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { contactsDeleted, contactsPerEvent, contactsUpdated } from './contacts.events.ts'
import { deleteContacts, isOneOf, matches, setContactStatus } from './contacts.repo.ts'
import { showsPhones } from './shows-phones.ts'

type Body = NonNullable<typeof bulkContacts.body>

/**
 * Sets the status of many people, or deletes them: those named, or all that match a filter at this moment. Ids that do
 * not exist are told, and do not stop the rest.
 */
export const changeContactsInBulk = async (
  deps: Pick<PlatformDeps, 'db' | 'events' | 'clock'>,
  ctx: RequestContext,
  { selection, action }: z.output<Body>,
): Promise<{ changed: number; notFound: string[] }> => {
  const where =
    'contactIds' in selection
      ? isOneOf(selection.contactIds)
      : matches({ ...selection.filter, isPhoneShown: showsPhones(ctx) })
  const isDelete = action.kind === 'delete'
  return await deps.db.inCompany(ctx, async (tx) => {
    const changed = isDelete
      ? await deleteContacts(tx, where)
      : await setContactStatus(tx, where, action.status, deps.clock.now())
    const event = isDelete ? contactsDeleted : contactsUpdated
    const parts = inPartsOf(contactsPerEvent, changed).map((contactIds) => ({ contactIds }))
    await deps.events.publish(tx, ctx.companyId, event, parts)
    const found = new Set(changed)
    const asked = 'contactIds' in selection ? selection.contactIds : []
    return { changed: changed.length, notFound: asked.filter((id) => !found.has(id)) }
  })
}
