import { maskPhone } from '#src/platform/phones/mask-phone.ts'
import type { ActivityLog } from '@muloqot/contract'

type Fields = NonNullable<ActivityLog['details']['before']>

/** The fields of a row without the phone numbers that somebody may not see in full. */
export const hidePhones = (fields: Fields): Fields => {
  const hidden = { ...fields }
  if (typeof hidden.phone === 'string') hidden.phone = maskPhone(hidden.phone)
  if ('phone_as_typed' in hidden) hidden.phone_as_typed = null
  return hidden
}
