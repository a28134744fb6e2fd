import type { ChangeContactBody, Contact } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { contactsUpdated } from './contacts.events.ts'
import { updateContact, type ContactChange } from './contacts.repo.ts'
import { presentContact } from './present-contact.ts'
import { requirePhone } from './require-phone.ts'
import { showsPhones } from './shows-phones.ts'
import { tellingWhoHasPhone } from './telling-who-has-phone.ts'

const toChange = ({ phone, customData, ...rest }: ChangeContactBody): ContactChange => ({
  ...rest,
  ...(phone === undefined ? {} : { phone: requirePhone(phone), phoneAsTyped: phone }),
  ...(customData === undefined ? {} : { customData: customData && JSON.stringify(customData) }),
})

/**
 * Changes the given fields; `customData` is replaced as a whole.
 * @throws AppError `contact.not_found`, `contact.phone_invalid`, `contact.phone_taken`
 */
export const changeContact = async (
  deps: Pick<PlatformDeps, 'db' | 'events' | 'clock'>,
  ctx: RequestContext,
  id: string,
  body: ChangeContactBody,
): Promise<Contact> => {
  const change = toChange(body)
  const store = async (): Promise<Contact> =>
    await deps.db.inCompany(ctx, async (tx) => {
      const row = await updateContact(tx, id, change, deps.clock.now())
      if (!row) throw new AppError('contact.not_found')
      await deps.events.publish(tx, ctx.companyId, contactsUpdated, [{ contactIds: [id] }])
      return presentContact(row, showsPhones(ctx))
    })
  return await tellingWhoHasPhone(deps, ctx, change.phone, store)
}
