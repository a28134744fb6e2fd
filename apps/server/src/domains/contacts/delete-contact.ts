import type { Message } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { contactsDeleted } from './contacts.events.ts'
import { deleteContacts, isOneOf } from './contacts.repo.ts'

/**
 * Deletes a person and their place in campaigns; the records of calls that were made stay.
 * @throws AppError `contact.not_found`
 */
export const deleteContact = async (
  deps: Pick<PlatformDeps, 'db' | 'events'>,
  ctx: RequestContext,
  id: string,
): Promise<Message> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const deleted = await deleteContacts(tx, isOneOf([id]))
    if (deleted.length === 0) throw new AppError('contact.not_found')
    await deps.events.publish(tx, ctx.companyId, contactsDeleted, [{ contactIds: deleted }])
    return { message: 'Contact deleted successfully' }
  })
