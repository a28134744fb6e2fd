import type { CallResult } from '@muloqot/contract'
import { builtInWords } from './built-in-words.ts'
import type { Asked, Briefing, Conversation, Step } from './conversation.ts'
import { ask, close, confirmPromise, words } from './speak.ts'

type Answer = CallResult['answers'][string]

/** Notes the answer to the open question. */
export const withAnswer = (state: Conversation, answer: Answer): Conversation => {
  const { question } = state.asked
  if (question === null) return state
  const answers = { ...state.result.answers, [question.id]: answer }
  return { ...state, result: { ...state.result, answers } }
}

/** The end of the script: what was promised or answered decides. */
const finish = (briefing: Briefing, state: Conversation): Step => {
  if (state.hasPromised)
    return close(briefing, state, 'PROMISE_TO_PAY', 'promised', confirmPromise(briefing, state))
  const answers = Object.values(state.result.answers)
  const isAnswered = answers.length === 0 || answers.some((answer) => answer !== null)
  return isAnswered
    ? close(briefing, state, 'SUCCESS', 'completed')
    : close(briefing, state, 'FAILED', 'not-understood')
}

/** Goes on to the next question, or to the end; `before` is said first. */
export const nextQuestion = (briefing: Briefing, state: Conversation, ...before: string[]): Step => {
  const { questions, notice } = briefing.script.script
  const questionIndex = state.questionIndex + 1
  const question = questions[questionIndex]
  const isNoticeDue = !state.wasNoticeGiven && question?.kind !== 'confirm-person'
  const notices = isNoticeDue && notice !== undefined ? [words(briefing, notice)] : []
  const next = { ...state, questionIndex, reasks: 0, wasNoticeGiven: state.wasNoticeGiven || isNoticeDue }
  if (question === undefined) {
    const end = finish(briefing, next)
    return { ...end, say: [...before, ...notices, end.say].filter((piece) => piece !== '').join(' ') }
  }
  return ask(next, { kind: question.kind, question }, ...before, ...notices, words(briefing, question.ask))
}

const whenQuestion = (briefing: Briefing, asked: Asked): string => {
  const { whenToCall, whenIsPersonBack } = builtInWords[briefing.language]
  if (asked.kind === 'when-to-call') return whenToCall
  return asked.kind === 'when-is-person-back' ? whenIsPersonBack : ''
}

/** The open question once more: as it was asked, or in the words the script has for an answer not understood. */
export const repeatQuestion = (
  briefing: Briefing,
  state: Conversation,
  wording: 'ask' | 'reask',
  ...before: string[]
): Step => {
  const { asked } = state
  if (asked.question === null) return ask(state, asked, ...before, whenQuestion(briefing, asked))
  const { question } = asked
  let written = wording === 'ask' ? question.ask : (question.reask ?? question.ask)
  if (question.kind === 'promise') {
    if (asked.kind === 'promise-date') written = question.askDate
    if (asked.kind === 'promise-amount') written = question.askAmount ?? question.askDate
  }
  return ask(state, asked, ...before, words(briefing, written))
}

/** Nothing fit the open question: ask again, then go on or give up. */
export const notUnderstood = (briefing: Briefing, state: Conversation): Step => {
  const { script } = briefing.script
  if (state.reasks < script.maxReasks)
    return repeatQuestion(briefing, { ...state, reasks: state.reasks + 1 }, 'reask')
  if (state.asked.question?.required === true) return close(briefing, state, 'FAILED', 'not-understood')
  return nextQuestion(briefing, withAnswer(state, null))
}
