import { AppError } from '#src/platform/errors/app-error.ts'
import { normalisePhone } from './phone-rules.ts'

/**
 * The phone in E.164.
 * @throws AppError `contact.phone_invalid`, with the reason in `details`
 */
export const requirePhone = (typed: string): string => {
  const phone = normalisePhone(typed)
  if (!phone.ok)
    throw new AppError('contact.phone_invalid', { details: { phone: typed, reason: phone.reason } })
  return phone.e164
}
