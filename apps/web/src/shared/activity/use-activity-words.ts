import type { ActivityLog } from '@muloqot/contract'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type audit from '../../locales/en/audit.json'

type Group = 'operation' | 'resource' | 'field'

/** A word of a group for what the server calls something; undefined when there is none (yet). */
const wordOf = (t: TFunction<'audit'>, group: Group, name: string): string | undefined => {
  const known = t(group, { returnObjects: true }) as Partial<Record<string, string>>
  return Object.hasOwn(known, name) ? known[name] : undefined
}

export type ResourceType = keyof typeof audit.resource

/** Puts the names of the log into words; what has none stays as the log has it. */
export const useActivityWords = (): {
  operation: (log: ActivityLog) => string
  resource: (type: string) => string
  field: (name: string) => string
  actor: (log: ActivityLog) => string
} => {
  const { t } = useTranslation('audit')
  return {
    operation: ({ action, details }) => {
      if (action === 'SIGN_IN_FAILED') return t('signInFailed')
      return wordOf(t, 'operation', details.operation) ?? details.operation
    },
    resource: (type) => wordOf(t, 'resource', type) ?? type,
    field: (name) => wordOf(t, 'field', name) ?? name,
    actor: ({ actor }) => {
      if (actor.kind === 'anonymous') return t('actor.anonymous')
      if (actor.kind === 'integration') return actor.name ?? t('actor.integration')
      if (actor.name === null) return t('actor.outside')
      return actor.kind === 'key' ? t('actor.key', { name: actor.name }) : actor.name
    },
  }
}
