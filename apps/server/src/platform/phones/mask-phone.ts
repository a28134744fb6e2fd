import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

const uzbek = /^\+998(\d{2})(\d{3})(\d{2})(\d{2})$/

/** `+998 90 123 45 67`; a number of no known country keeps three digits as if they were its country's. */
const spaced = (phone: string): string => {
  const parts = uzbek.exec(phone)
  if (parts) return `+998 ${parts.slice(1).join(' ')}`
  const formatted = parsePhoneNumberFromString(phone)?.formatInternational()
  return formatted?.includes(' ') ? formatted : `${phone.slice(0, 4)} ${phone.slice(4)}`
}

/**
 * A phone number for somebody who may not see it in full: the country, the first two digits and the last two stay, so
 * that people can be told apart and nobody can be called. Of short numbers only the last two stay.
 * @param phone E.164.
 */
export const maskPhone = (phone: string): string => {
  const text = spaced(phone)
  const start = text.indexOf(' ') + 1
  const national = text.slice(start)
  const count = national.replaceAll(/\D/g, '').length
  const kept = count < 7 ? 0 : 2
  let index = -1
  const masked = national.replaceAll(/\d/g, (digit) => {
    index += 1
    return index < kept || index >= count - 2 ? digit : '*'
  })
  return text.slice(0, start) + masked
}
