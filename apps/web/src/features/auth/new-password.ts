import { passwordCharactersMin } from '@muloqot/contract'
import { useTranslation } from 'react-i18next'

/** The errors of a new password, as belonging to the field of a form that it is typed in. */
export const passwordCodes = <const Field extends string>(field: Field): Record<string, Field> => ({
  'auth.password_too_short': field,
  'auth.password_too_long': field,
  'auth.password_common': field,
  'auth.password_holds_email': field,
})

/** Tells of a password that is surely too short; whether it is good enough is the server's to say. */
export const useNewPasswordCheck = (): ((password: string) => string | null) => {
  const { t } = useTranslation('auth')
  return (password) => {
    if (password === '') return t('field.passwordMissing')
    return password.length < passwordCharactersMin ? t('field.passwordShort') : null
  }
}
