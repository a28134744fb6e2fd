import type { Question } from '@muloqot/contract'
import type { Briefing, Conversation, Step } from './conversation.ts'
import { hearPromise } from './hear-promise.ts'
import { nextQuestion, notUnderstood, withAnswer } from './next-question.ts'
import { ask, close, endWith, words } from './speak.ts'
import { builtInWords } from './built-in-words.ts'
import { normalise } from './understanding/normalise.ts'
import type { Understanding } from './understanding/understand.ts'

const openAnswerMax = 500

const saysYes = (heard: Understanding): boolean =>
  (heard.intents.has('yes') || heard.intents.has('promise') || heard.intents.has('wholeDebt')) &&
  !heard.intents.has('no')

const saysNo = (heard: Understanding): boolean => heard.intents.has('no') || heard.intents.has('refuse')

const follow = (
  briefing: Briefing,
  state: Conversation,
  step: Extract<Question, { kind: 'yes-no' }>['onYes'],
): Step => {
  switch (step) {
    case 'continue':
      return nextQuestion(briefing, state)
    case 'CALLBACK_REQUESTED':
      return ask(state, { kind: 'when-to-call', question: null }, builtInWords[briefing.language].whenToCall)
    case 'REFUSED':
      return close(briefing, state, step, 'refused')
    case 'PROMISE_TO_PAY':
      return close(briefing, { ...state, hasPromised: true }, step, 'promised')
    case 'SUCCESS':
      return close(briefing, state, step, 'completed')
    case 'FAILED':
      return close(briefing, state, step, 'declined')
  }
}

type ChoiceQuestion = Extract<Question, { kind: 'choice' }>

/** The option whose words were said. Long words may have endings (kredit, kreditni); short ones must stand alone. */
export const findChoice = (
  briefing: Briefing,
  question: ChoiceQuestion,
  heard: Understanding,
): string | null => {
  const isSaid = (word: string): boolean => {
    const plain = normalise(word, briefing.language).trim()
    return heard.plain.includes(plain.length >= 4 ? ` ${plain}` : ` ${plain} `)
  }
  return question.options.find((option) => option.words.some(isSaid))?.value ?? null
}

const hearChoice = (
  briefing: Briefing,
  state: Conversation,
  question: ChoiceQuestion,
  heard: Understanding,
): Step => {
  const chosen = findChoice(briefing, question, heard)
  if (chosen !== null) return nextQuestion(briefing, withAnswer(state, chosen))
  if (heard.intents.has('refuse')) return close(briefing, state, 'REFUSED', 'refused')
  return notUnderstood(briefing, state)
}

/** Hears an answer to a question of the script. What concerns the call as a whole was dealt with before. */
export const hearAnswer = (
  briefing: Briefing,
  state: Conversation,
  question: Question,
  said: string,
  heard: Understanding,
): Step => {
  switch (question.kind) {
    case 'confirm-person': {
      const name =
        briefing.contact.firstName === '' ? '' : normalise(briefing.contact.firstName, briefing.language)
      const isNamed = name !== '' && heard.plain.includes(name)
      if (heard.intents.has('refuse')) return close(briefing, state, 'REFUSED', 'refused')
      if (saysYes(heard) || (isNamed && !saysNo(heard)))
        return nextQuestion(briefing, withAnswer(state, true))
      if (!saysNo(heard)) return notUnderstood(briefing, state)
      const wrong = withAnswer(state, false)
      return endWith(
        wrong,
        { callStatus: 'FAILED', reason: 'wrong-number' },
        words(briefing, briefing.script.script.wrongNumber),
      )
    }
    case 'yes-no': {
      if (heard.intents.has('promise') || saysYes(heard))
        return follow(briefing, withAnswer(state, true), question.onYes)
      if (saysNo(heard) && !heard.intents.has('yes'))
        return follow(briefing, withAnswer(state, false), question.onNo)
      return notUnderstood(briefing, state)
    }
    case 'promise':
      return hearPromise(briefing, state, question, heard)
    case 'rating': {
      const rating = heard.numbers.find((number) => number >= question.min && number <= question.max)
      if (rating !== undefined) return nextQuestion(briefing, withAnswer(state, rating))
      if (heard.intents.has('refuse')) return close(briefing, state, 'REFUSED', 'refused')
      return notUnderstood(briefing, state)
    }
    case 'choice':
      return hearChoice(briefing, state, question, heard)
    case 'open':
      return nextQuestion(briefing, withAnswer(state, said.trim().slice(0, openAnswerMax)))
  }
}
