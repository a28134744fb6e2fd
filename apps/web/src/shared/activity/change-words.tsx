import type { ActivityLog } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { changesOf } from './diff.ts'
import { useActivityWords } from './use-activity-words.ts'
import { useValueWords } from './use-value-words.ts'

const namedMax = 2

/** An act in one line: of a change the first fields as they became, of what came or went its name. */
export const ChangeWords = ({ log }: { log: ActivityLog }): ReactNode => {
  const words = useActivityWords()
  const valueWords = useValueWords()
  const { before, after } = log.details
  const changes = changesOf(log.details)
  if (before === null || after === null) {
    const named = ['name', 'display_name', 'first_name', 'email', 'file_name', 'amount']
    const telling = named.flatMap((field) => changes.filter((change) => change.field === field)).slice(0, 1)
    return telling
      .map(({ field, before: was, after: is }) => valueWords(field, is === undefined ? was : is))
      .join(' ')
  }
  const parts = changes
    .slice(0, namedMax)
    .map(
      ({ field, before: was, after: is }) =>
        `${words.field(field)}: ${valueWords(field, was)} → ${valueWords(field, is)}`,
    )
  return `${parts.join(' · ')}${changes.length > namedMax ? ` · +${changes.length - namedMax}` : ''}`
}
