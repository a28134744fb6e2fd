import { fieldErrorTexts, type FieldError, type FieldProblem, type Language } from '@muloqot/contract'
import type { z } from 'zod'

type Told = { problem: FieldProblem; facts?: Record<string, string | number | bigint> }

const isProblem = (word: string): word is FieldProblem => Object.hasOwn(fieldErrorTexts.en, word)

const typeProblems: Record<string, FieldProblem> = {
  string: 'not_text',
  number: 'not_number',
  int: 'not_whole_number',
  boolean: 'not_boolean',
  array: 'not_list',
  object: 'not_object',
  record: 'not_object',
}

const formatProblems: Record<string, FieldProblem> = {
  uuid: 'not_id',
  email: 'not_email',
  date: 'not_date',
  datetime: 'not_instant',
}

const sizeProblems: Record<string, { small: FieldProblem; big: FieldProblem }> = {
  string: { small: 'too_short', big: 'too_long' },
  array: { small: 'too_few', big: 'too_many' },
}

/** The contract's own rules name the problem in their message, with a fact after a colon. */
const ownProblem = (message: string): Told => {
  const [word = '', detail = ''] = message.split(': ')
  return isProblem(word) ? { problem: word, facts: { detail } } : { problem: 'not_accepted' }
}

const problemOf = (issue: z.core.$ZodIssue): Told => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return { problem: 'required' }
      return { problem: typeProblems[issue.expected] ?? 'not_accepted' }
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return { problem: 'empty' }
      return {
        problem: sizeProblems[issue.origin]?.small ?? 'too_small',
        facts: { limit: issue.minimum },
      }
    case 'too_big':
      return { problem: sizeProblems[issue.origin]?.big ?? 'too_big', facts: { limit: issue.maximum } }
    case 'invalid_format':
      return { problem: formatProblems[issue.format] ?? 'wrong_shape' }
    case 'invalid_value':
      if (issue.input === undefined) return { problem: 'required' }
      return { problem: 'not_one_of', facts: { values: issue.values.map(String).join(', ') } }
    case 'unrecognized_keys':
      return { problem: 'unknown_field' }
    case 'custom':
      return ownProblem(issue.message)
    default:
      return { problem: issue.input === undefined ? 'required' : 'not_accepted' }
  }
}

const messageOf = ({ problem, facts = {} }: Told, language: Language): string =>
  fieldErrorTexts[language][problem].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''))

/**
 * What the contract's schema refused, field by field, in words for a person.
 * @param context where the fields stood: `body`, `query` or `params`; begins every path.
 */
export const fieldErrors = (
  issues: readonly z.core.$ZodIssue[],
  context: string,
  language: Language,
): FieldError[] =>
  issues.flatMap((issue): FieldError[] => {
    const told = problemOf(issue)
    const message = messageOf(told, language)
    const path = [context, ...issue.path.map(String)]
    const fields = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path]
    return fields.map((field) => ({ path: field.join('.'), code: told.problem, message }))
  })
