import { z } from 'zod'
import { findBadPlaceholder, isAlwaysSpoken } from './agent-placeholders.ts'

/** What a conversation can come to; the other call statuses (busy, no answer) come from the line. */
export const conversationOutcomes = [
  'SUCCESS',
  'FAILED',
  'PROMISE_TO_PAY',
  'REFUSED',
  'CALLBACK_REQUESTED',
] as const
export const conversationOutcomeSchema = z.enum(conversationOutcomes)
export type ConversationOutcome = z.infer<typeof conversationOutcomeSchema>

export const agentVoices = ['female', 'male', 'female-calm', 'male-calm'] as const
export const agentVoiceSchema = z.enum(agentVoices)
export type AgentVoice = z.infer<typeof agentVoiceSchema>

/** Words the agent says, with placeholders as `agent-placeholders.ts` tells. */
const spokenTextSchema = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .superRefine((text, issue) => {
    const bad = findBadPlaceholder(text)
    if (bad !== null) issue.addIssue({ code: 'custom', message: `unknown_placeholder: ${bad}` })
    else if (!isAlwaysSpoken(text))
      issue.addIssue({ code: 'custom', message: 'needs_sentence_without_placeholder' })
  })

/** A text of which nothing has to be left: every sentence may depend on a placeholder. */
const optionalTextSchema = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .superRefine((text, issue) => {
    const bad = findBadPlaceholder(text)
    if (bad !== null) issue.addIssue({ code: 'custom', message: `unknown_placeholder: ${bad}` })
  })

const questionBase = {
  /** Key of the answer in `result.answers`. */
  id: z.string().regex(/^[a-z][a-zA-Z0-9_]{0,39}$/),
  ask: spokenTextSchema,
  /** Said when the answer was not understood; `ask` again when absent. */
  reask: spokenTextSchema.optional(),
  /** Without an understood answer: true ends the call as FAILED, false goes on to the next question. */
  required: z.boolean().default(false),
}

/** What an answer leads to: the next question, or the end of the call. */
const nextStepSchema = z.union([z.literal('continue'), conversationOutcomeSchema])

export const questionSchema = z.discriminatedUnion('kind', [
  /** "Am I speaking with …?"; "no" is a wrong number. */
  z.strictObject({ ...questionBase, kind: z.literal('confirm-person') }),
  z.strictObject({ ...questionBase, kind: z.literal('yes-no'), onYes: nextStepSchema, onNo: nextStepSchema }),
  /** When and how much will be paid. */
  z.strictObject({
    ...questionBase,
    kind: z.literal('promise'),
    askDate: spokenTextSchema,
    /** Without it the sum is taken only where it is named unasked. */
    askAmount: spokenTextSchema.optional(),
    /** Said once after a first refusal, before it is accepted. */
    persuade: spokenTextSchema.optional(),
  }),
  z.strictObject({
    ...questionBase,
    kind: z.literal('rating'),
    min: z.int().min(0).max(1),
    max: z.int().min(2).max(10),
  }),
  z.strictObject({
    ...questionBase,
    kind: z.literal('choice'),
    options: z
      .array(
        z.strictObject({
          value: z.string().trim().min(1).max(60),
          /** Any of these in what was said chooses the option. */
          words: z.array(z.string().trim().min(1).max(60)).min(1).max(20),
        }),
      )
      .min(2)
      .max(10),
  }),
  z.strictObject({ ...questionBase, kind: z.literal('open') }),
])
export type Question = z.infer<typeof questionSchema>

const scriptShape = z.strictObject({
  /** Names the company and the purpose, and says that an automated assistant speaks. */
  opening: spokenTextSchema,
  /** What the call is for, in a sentence: for people, and for the summary. */
  goal: z.string().trim().min(1).max(300),
  questions: z.array(questionSchema).max(20),
  allowedOutcomes: z.array(conversationOutcomeSchema).min(1),
  closings: z.partialRecord(conversationOutcomeSchema, spokenTextSchema),
  wrongNumber: spokenTextSchema,
  doNotCall: spokenTextSchema,
  replies: z.strictObject({ whoIsCalling: spokenTextSchema, isRobot: spokenTextSchema }),
  voicemail: z.discriminatedUnion('behaviour', [
    z.strictObject({ behaviour: z.literal('hang-up') }),
    z.strictObject({ behaviour: z.literal('leave-message'), message: spokenTextSchema }),
  ]),
  /** An extra fact told once after the person is confirmed, such as the sum that is due. */
  notice: optionalTextSchema.optional(),
  voice: agentVoiceSchema,
  /** How often one question may be asked again. */
  maxReasks: z.int().min(0).max(5),
  /** Turns of the agent after which it says goodbye whatever is open. */
  maxTurns: z.int().min(4).max(60),
})

/** An agent's script: everything it may say and every way in which its call may end. */
export const agentScriptSchema = scriptShape.superRefine((script, issue) => {
  const complain = (path: (string | number)[], message: string): void => {
    issue.addIssue({ code: 'custom', path, message })
  }
  const allowed = new Set(script.allowedOutcomes)
  if (allowed.size !== script.allowedOutcomes.length) complain(['allowedOutcomes'], 'duplicate_outcome')
  if (!allowed.has('SUCCESS') && !allowed.has('PROMISE_TO_PAY'))
    complain(['allowedOutcomes'], 'needs_a_good_outcome')
  for (const outcome of allowed) {
    if (script.closings[outcome] === undefined) complain(['closings', outcome], 'outcome_without_closing')
  }
  const ids = new Set<string>()
  script.questions.forEach((question, index) => {
    if (ids.has(question.id)) complain(['questions', index, 'id'], 'duplicate_question')
    ids.add(question.id)
    if (question.kind === 'promise' && !allowed.has('PROMISE_TO_PAY'))
      complain(['questions', index, 'kind'], 'promise_not_allowed')
    if (question.kind !== 'yes-no') return
    for (const key of ['onYes', 'onNo'] as const) {
      const step = question[key]
      if (step !== 'continue' && !allowed.has(step))
        complain(['questions', index, key], 'outcome_not_allowed')
    }
  })
})
export type AgentScript = z.infer<typeof agentScriptSchema>
