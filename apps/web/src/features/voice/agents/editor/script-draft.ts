import {
  conversationOutcomes,
  type AgentScript,
  type ConversationOutcome,
  type Question,
} from '@muloqot/contract'

export type QuestionKind = Question['kind']
export const questionKinds: readonly QuestionKind[] = [
  'confirm-person',
  'yes-no',
  'promise',
  'rating',
  'choice',
  'open',
]

/** An optional text that was emptied is not there. */
const optional = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text

const withoutUndefined = <Value extends object>(value: Value): Value =>
  // Dropping keys that hold nothing leaves the same type, in which they are optional.
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value

const cleanQuestion = (question: Question): Question => {
  const reask = optional(question.reask)
  if (question.kind !== 'promise') return withoutUndefined({ ...question, reask })
  const { askAmount, persuade } = question
  return withoutUndefined({
    ...question,
    reask,
    askAmount: optional(askAmount),
    persuade: optional(persuade),
  })
}

/** The script as it would be saved: without optional texts that are empty and without words for endings it has not. */
export const cleanScript = (draft: AgentScript): AgentScript => {
  const allowed = conversationOutcomes.filter((outcome) => draft.allowedOutcomes.includes(outcome))
  return withoutUndefined({
    ...draft,
    notice: optional(draft.notice),
    questions: draft.questions.map(cleanQuestion),
    allowedOutcomes: allowed,
    closings: withoutUndefined(
      Object.fromEntries(allowed.map((outcome) => [outcome, draft.closings[outcome]])),
    ),
  })
}

/** A key for a new answer that no other question has. */
export const newQuestionId = (questions: readonly Question[]): string => {
  const taken = new Set(questions.map(({ id }) => id))
  for (let number = questions.length + 1; ; number += 1) {
    if (!taken.has(`question${number}`)) return `question${number}`
  }
}

/** A question of a kind with nothing filled in but what it needs to be one. */
export const emptyQuestion = (kind: QuestionKind, id: string): Question => {
  const base = { id, ask: '', required: false }
  if (kind === 'yes-no') return { ...base, kind, onYes: 'continue', onNo: 'continue' }
  if (kind === 'promise') return { ...base, kind, askDate: '' }
  if (kind === 'rating') return { ...base, kind, min: 1, max: 5 }
  if (kind === 'choice')
    return {
      ...base,
      kind,
      options: [
        { value: '', words: [] },
        { value: '', words: [] },
      ],
    }
  return { ...base, kind }
}

/** The same question asked in another way: what both kinds have stays. */
export const withKind = (question: Question, kind: QuestionKind): Question => {
  const { id, ask, reask, required } = question
  return { ...emptyQuestion(kind, id), ask, ...(reask === undefined ? {} : { reask }), required }
}

/** Moves one item of a list up or down; at the ends it stays. */
export const moved = <Item>(items: readonly Item[], index: number, by: 1 | -1): Item[] => {
  const result = [...items]
  const [item] = result.splice(index, 1)
  if (item === undefined) return [...items]
  result.splice(Math.min(Math.max(index + by, 0), result.length), 0, item)
  return result
}

/** Switches one ending on or off; the words for it stay while it is off. */
export const withOutcome = (
  draft: AgentScript,
  outcome: ConversationOutcome,
  isAllowed: boolean,
): AgentScript => ({
  ...draft,
  allowedOutcomes: isAllowed
    ? conversationOutcomes.filter((known) => known === outcome || draft.allowedOutcomes.includes(known))
    : draft.allowedOutcomes.filter((known) => known !== outcome),
})
