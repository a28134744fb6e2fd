import { recordView } from '#src/platform/db/record-view.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { findContact } from './contacts.repo.ts'

/**
 * Shows one contact's phone number in full, and writes down who looked at it.
 * @throws AppError `contact.not_found`
 */
export const revealPhone = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  id: string,
): Promise<{ phone: string; phoneAsTyped: string }> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const contact = await findContact(tx, id)
    if (!contact) throw new AppError('contact.not_found')
    await recordView(tx, { resourceType: 'contacts', resourceId: id })
    return { phone: contact.phone, phoneAsTyped: contact.phoneAsTyped }
  })
