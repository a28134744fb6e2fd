import type { Contact, CreateContactBody } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { contactsCreated } from './contacts.events.ts'
import { insertContact } from './contacts.repo.ts'
import { requirePhone } from './require-phone.ts'
import { presentContact } from './present-contact.ts'
import { showsPhones } from './shows-phones.ts'
import { tellingWhoHasPhone } from './telling-who-has-phone.ts'

/**
 * Adds one person.
 * @throws AppError `contact.phone_invalid`, `contact.phone_taken`
 */
export const createContact = async (
  deps: Pick<PlatformDeps, 'db' | 'events'>,
  ctx: RequestContext,
  body: CreateContactBody,
): Promise<Contact> => {
  const phone = requirePhone(body.phone)
  const store = async (): Promise<Contact> =>
    await deps.db.inCompany(ctx, async (tx) => {
      const row = await insertContact(tx, {
        companyId: ctx.companyId,
        firstName: body.firstName,
        lastName: body.lastName,
        phone,
        phoneAsTyped: body.phone,
        dateOfBirth: body.dateOfBirth ?? null,
        customData: body.customData ? JSON.stringify(body.customData) : null,
        notes: body.notes ?? null,
      })
      await deps.events.publish(tx, ctx.companyId, contactsCreated, [{ contactIds: [row.id] }])
      return presentContact(row, showsPhones(ctx))
    })
  return await tellingWhoHasPhone(deps, ctx, phone, store)
}
