import { phoneInvalidDetailsSchema, phoneTakenDetailsSchema } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../../shared/api/api-error.ts'
import { useErrorText } from '../../../shared/ui/use-error-text.ts'
import { ContactLink } from '../contact-link.tsx'

export type FieldName = 'firstName' | 'lastName' | 'phone' | 'dateOfBirth' | 'notes' | 'customData'
export type FieldErrors = Partial<Record<FieldName, ReactNode>>

const fieldNames: readonly FieldName[] = [
  'firstName',
  'lastName',
  'phone',
  'dateOfBirth',
  'notes',
  'customData',
]

/** What the server did not accept, each at its field; `text` is what belongs to no field. */
export const useFieldErrors = (error: unknown): { fields: FieldErrors; text: string | null } => {
  const { t } = useTranslation('contacts')
  const errorText = useErrorText()
  if (error === null || error === undefined) return { fields: {}, text: null }
  if (!(error instanceof ApiError)) return { fields: {}, text: errorText(error) }
  if (error.code === 'contact.phone_taken') {
    const holder = phoneTakenDetailsSchema.safeParse(error.details)
    if (!holder.success) return { fields: { phone: errorText(error) }, text: null }
    const { contactId, firstName, lastName } = holder.data
    const name = `${firstName} ${lastName}`.trim() || t('nameless')
    return {
      fields: {
        phone: (
          <>
            {t('form.phoneTaken', { name })} <ContactLink id={contactId}>{t('form.openHolder')}</ContactLink>
          </>
        ),
      },
      text: null,
    }
  }
  if (error.code === 'contact.phone_invalid') {
    const details = phoneInvalidDetailsSchema.safeParse(error.details)
    const text = details.success ? t(`phoneProblem.${details.data.reason}`) : errorText(error)
    return { fields: { phone: text }, text: null }
  }
  const fields: FieldErrors = {}
  for (const name of fieldNames) {
    const message = error.fieldMessage(name)
    if (message !== undefined) fields[name] = message
  }
  return { fields, text: Object.keys(fields).length > 0 ? null : errorText(error) }
}
