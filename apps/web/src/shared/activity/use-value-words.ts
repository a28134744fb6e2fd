import { languages, permissions, systemRoles } from '@muloqot/contract'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../format/numbers.ts'
import { useFormat } from '../format/use-format.ts'
import { useServiceName } from '../ui/use-what-for.ts'
import type { FieldValue } from './diff.ts'

const money = new Set([
  'amount',
  'balance_after',
  'balance_at_time',
  'per_minute',
  'credit_limit',
  'warning_level',
])
const momentPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/
const dayPattern = /^\d{4}-\d\d-\d\d$/

/** Puts the value of a field of the log into words. */
export const useValueWords = (): ((field: string, value: FieldValue | undefined) => string) => {
  const { t } = useTranslation(['audit', 'permissions', 'common'])
  const format = useFormat()
  const serviceName = useServiceName()
  const textOf = (field: string, text: string): string => {
    if (momentPattern.test(text)) return format.moment(text)
    if (dayPattern.test(text)) return format.date(text)
    const language = languages.find((known) => known === text)
    if (language && field === 'language') return t(`common:language.${language}`)
    const role = systemRoles.find((known) => known === text)
    if (role && field === 'role') return t(`permissions:systemRole.${role}`)
    const permission = permissions.find((known) => known === text)
    if (permission) return t(`permissions:name.${permission}`)
    return field === 'service' || field === 'what' ? serviceName(text) : text
  }
  const words = (field: string, value: FieldValue | undefined): string => {
    if (value === undefined || value === null || value === '') return t('audit:value.none')
    if (typeof value === 'boolean') return value ? t('audit:value.yes') : t('audit:value.no')
    if (typeof value === 'number') return money.has(field) ? format.tiyin(value) : formatNumber(value)
    if (typeof value === 'string') return textOf(field, value)
    if (Array.isArray(value)) {
      if (value.length === 0) return t('audit:value.none')
      return value.map((item) => words(field, item)).join(', ')
    }
    return JSON.stringify(value, null, 1)
  }
  return words
}
