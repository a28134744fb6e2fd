import { AppError } from '#src/platform/errors/app-error.ts'
import { commonPasswords } from './common-passwords.ts'
import { faultOfPassword } from './password-rules.ts'

/**
 * Refuses a new password that is too short, too long, one that many people use, or that holds the name of the e-mail.
 * @throws AppError `auth.password_too_short`, `auth.password_too_long`, `auth.password_common`,
 *   `auth.password_holds_email`
 */
export const refuseWeakPassword = (password: string, email: string): void => {
  const fault = faultOfPassword(password, email, (small) => commonPasswords.has(small))
  if (fault) throw new AppError(fault)
}
