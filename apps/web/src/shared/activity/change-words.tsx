import { systemRoles, type ActivityLog } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { changesOf } from './diff.ts'
import { useActivityWords } from './use-activity-words.ts'
import { useValueWords } from './use-value-words.ts'

const namedMax = 2

/** An act in one line: what it was done to, and of a change the first fields as they became. */
export const ChangeWords = ({ log }: { log: ActivityLog }): ReactNode => {
  const words = useActivityWords()
  const valueWords = useValueWords()
  const { before, after } = log.details
  const changes = changesOf(log.details)
  if (before === null || after === null) {
    const named = ['display_name', 'name', 'first_name', 'email', 'file_name', 'amount']
    const telling = named.flatMap((field) => changes.filter((change) => change.field === field)).slice(0, 1)
    const value = telling
      .map(({ field, before: was, after: is }) => valueWords(field, is === undefined ? was : is))
      .join(' ')
    // The product's own roles are called in the reader's language, not as their row is named.
    const isOwnRole = systemRoles.some((role) => role === (after ?? before)?.name)
    const name =
      log.resource_type === 'role' && isOwnRole
        ? valueWords('role', (after ?? before)?.name)
        : (log.resource_name ?? value)
    return name === '' ? null : `${words.resource(log.resource_type)}: ${name}`
  }
  const whose = log.resource_name === null ? '' : `${log.resource_name}. `
  const parts = changes
    .slice(0, namedMax)
    .map(
      ({ field, before: was, after: is }) =>
        `${words.field(field)}: ${valueWords(field, was)} → ${valueWords(field, is)}`,
    )
  return `${whose}${parts.join(' · ')}${changes.length > namedMax ? ` · +${changes.length - namedMax}` : ''}`
}
