import { passwordCharactersMax, passwordCharactersMin } from '@muloqot/contract'

export type PasswordFault =
  | 'auth.password_too_short'
  | 'auth.password_too_long'
  | 'auth.password_common'
  | 'auth.password_holds_email'

/** A local part shorter than this is inside of half of all words. */
const localPartMin = 3

/** Whether a text is one shorter piece over and over, such as `qwertyqwerty` or `0000000000`. */
const isRepetition = (text: string): boolean => (text + text).indexOf(text, 1) < text.length

/**
 * What is wrong with a new password, or null. Its length in characters counts (an emoji is one), what it is made of
 * does not (NIST SP 800-63B, 3.1.1.2): easily guessed ones are refused instead.
 * @param isCommon whether the list of the most used passwords has this one, given in small letters.
 */
export const faultOfPassword = (
  password: string,
  email: string,
  isCommon: (password: string) => boolean,
): PasswordFault | null => {
  const characters = Array.from(password.normalize('NFKC')).length
  if (characters < passwordCharactersMin) return 'auth.password_too_short'
  if (characters > passwordCharactersMax) return 'auth.password_too_long'
  const small = password.toLowerCase()
  if (isCommon(small) || isRepetition(small)) return 'auth.password_common'
  const address = email.toLowerCase()
  const localPart = address.split('@')[0] ?? ''
  if (small.includes(localPart.length < localPartMin ? address : localPart))
    return 'auth.password_holds_email'
  return null
}
