import type { Question } from '@muloqot/contract'
import { debtHeadings } from '../debt-headings.ts'
import type { Briefing, Conversation, Step } from './conversation.ts'
import { nextQuestion, notUnderstood, withAnswer } from './next-question.ts'
import { findCustomValue } from './render-text.ts'
import { ask, close, remark, words } from './speak.ts'
import { resolveDate } from './understanding/resolve-when.ts'
import type { Understanding } from './understanding/understand.ts'

/** What the contact owes in whole soʻm, as far as the office's table tells. */
export const knownDebt = (briefing: Briefing): number | null => {
  for (const heading of debtHeadings) {
    const value = findCustomValue(briefing.contact, heading)
    const amount = typeof value === 'string' ? Number(value.replace(/[\s\u00a0]/g, '')) : value
    if (typeof amount === 'number' && Number.isFinite(amount) && amount > 0) return Math.round(amount)
  }
  return null
}

const saidAmount = (briefing: Briefing, heard: Understanding): number | null => {
  if (heard.amount !== null) return heard.amount
  const debt = knownDebt(briefing)
  if (debt === null) return null
  if (heard.intents.has('wholeDebt')) return debt
  return heard.intents.has('halfDebt') ? Math.round(debt / 2) : null
}

type PromiseQuestion = Extract<Question, { kind: 'promise' }>

const settle = (briefing: Briefing, state: Conversation): Step =>
  nextQuestion(briefing, withAnswer(state, state.result.promisedDate ?? true))

/** Hears an answer to "when and how much will you pay?" and to what is asked after it. */
export const hearPromise = (
  briefing: Briefing,
  state: Conversation,
  question: PromiseQuestion,
  heard: Understanding,
): Step => {
  const { intents } = heard
  const amount = saidAmount(briefing, heard) ?? state.result.promisedAmount
  const date = resolveDate(heard.day, briefing.now, briefing.timeZone) ?? state.result.promisedDate
  const hasFacts = amount !== state.result.promisedAmount || date !== state.result.promisedDate
  const isWilling =
    hasFacts ||
    intents.has('promise') ||
    intents.has('payLater') ||
    intents.has('wholeDebt') ||
    intents.has('halfDebt')
  const isRefusal = intents.has('refuse') || (intents.has('no') && !intents.has('yes'))

  if (!isWilling && isRefusal && !state.hasPromised) {
    if (question.persuade === undefined || state.wasPersuaded) {
      return close(briefing, withAnswer(state, false), 'REFUSED', 'refused')
    }
    const talked = remark({ ...state, wasPersuaded: true }, 'talked-round')
    return ask(talked, { kind: 'promise', question }, words(briefing, question.persuade))
  }
  if (!isWilling && !intents.has('yes') && !state.hasPromised) return notUnderstood(briefing, state)

  const promised: Conversation = {
    ...state,
    hasPromised: true,
    result: { ...state.result, promisedAmount: amount, promisedDate: date },
  }
  if (state.asked.kind === 'promise-amount') return settle(briefing, promised)
  if (date === null) {
    if (state.asked.kind === 'promise-date' && state.reasks >= briefing.script.script.maxReasks)
      return settle(briefing, promised)
    const reasks = state.asked.kind === 'promise-date' ? state.reasks + 1 : 0
    return ask({ ...promised, reasks }, { kind: 'promise-date', question }, words(briefing, question.askDate))
  }
  if (amount === null && question.askAmount !== undefined) {
    return ask(
      { ...promised, reasks: 0 },
      { kind: 'promise-amount', question },
      words(briefing, question.askAmount),
    )
  }
  return settle(briefing, promised)
}
