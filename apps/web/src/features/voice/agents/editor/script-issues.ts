import { agentScriptSchema, type AgentScript } from '@muloqot/contract'
import type { z } from 'zod'

/** What can be wrong with a place in a script, as the texts name it. */
export type IssueKind =
  | 'empty'
  | 'too_long'
  | 'unknown_placeholder'
  | 'needs_sentence_without_placeholder'
  | 'needs_a_good_outcome'
  | 'outcome_without_closing'
  | 'duplicate_question'
  | 'promise_not_allowed'
  | 'outcome_not_allowed'
  | 'bad_key'
  | 'out_of_range'
  | 'other'

export type Issue = {
  kind: IssueKind
  /** The placeholder, or the largest length, that the words are about. */
  detail: string
}

/** Issues by their place: `questions.2.ask`. Of several at one place the first is told. */
export type Issues = ReadonlyMap<string, Issue>

const ownKinds: readonly IssueKind[] = [
  'needs_sentence_without_placeholder',
  'needs_a_good_outcome',
  'outcome_without_closing',
  'duplicate_question',
  'promise_not_allowed',
  'outcome_not_allowed',
]

const issueFrom = (issue: z.core.$ZodIssue): Issue => {
  if (issue.code === 'custom') {
    const [name = '', detail = ''] = issue.message.split(': ')
    if (name === 'unknown_placeholder') return { kind: name, detail }
    return { kind: ownKinds.find((kind) => kind === name) ?? 'other', detail: '' }
  }
  if (issue.code === 'too_small' && (issue.origin === 'string' || issue.origin === 'array'))
    return { kind: 'empty', detail: '' }
  if (issue.code === 'too_big' && issue.origin === 'string')
    return { kind: 'too_long', detail: String(issue.maximum) }
  if (issue.code === 'too_small' || issue.code === 'too_big') return { kind: 'out_of_range', detail: '' }
  if (issue.code === 'invalid_format') return { kind: 'bad_key', detail: '' }
  // A closing that was never written is not there at all.
  if (issue.code === 'invalid_type') return { kind: 'empty', detail: '' }
  return { kind: 'other', detail: '' }
}

/** Everything that keeps a script from being saved, by the rules of the contract. */
export const issuesOf = (script: AgentScript): Issues => {
  const issues = new Map<string, Issue>()
  const parsed = agentScriptSchema.safeParse(script)
  for (const issue of parsed.error?.issues ?? []) {
    const place = issue.path.map(String).join('.')
    if (!issues.has(place)) issues.set(place, issueFrom(issue))
  }
  return issues
}
