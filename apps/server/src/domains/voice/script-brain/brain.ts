import { builtInWords } from './built-in-words.ts'
import type { Briefing, Conversation, Ending, Remark, Step } from './conversation.ts'
import { startState } from './conversation.ts'
import { findChoice, hearAnswer } from './hear-answer.ts'
import { nextQuestion, repeatQuestion, withAnswer } from './next-question.ts'
import { ask, close, confirmPromise, endWith, endWithCallback, remark, words } from './speak.ts'
import { resolveMoment } from './understanding/resolve-when.ts'
import { understand, type Understanding } from './understanding/understand.ts'

/** Questions of the other side that are answered before the agent insists on its own. */
const detoursMax = 3

const hearSilence = (briefing: Briefing, state: Conversation): Step => {
  if (state.silences >= 1) {
    if (state.hasPromised) return close(briefing, state, 'PROMISE_TO_PAY', 'promised')
    return close(briefing, state, 'FAILED', 'silent')
  }
  return repeatQuestion(
    briefing,
    { ...state, silences: 1 },
    'ask',
    builtInWords[briefing.language].areYouThere,
  )
}

const hearVoicemail = (briefing: Briefing, state: Conversation): Step => {
  const { voicemail } = briefing.script.script
  const message = voicemail.behaviour === 'leave-message' ? words(briefing, voicemail.message) : ''
  return endWith(state, { callStatus: 'NO_ANSWER', reason: 'voicemail' }, message)
}

/**
 * The call was answered with a greeting (may be empty): the opening and the first question. A machine's greeting gets
 * the message for machines, or the end of the call.
 */
export const startConversation = (briefing: Briefing, greeting = ''): Step => {
  const isMachine = greeting !== '' && understand(greeting, briefing.language).intents.has('voicemail')
  if (isMachine) return hearVoicemail(briefing, startState())
  return nextQuestion(briefing, startState(), words(briefing, briefing.script.script.opening))
}

/** Answers a question of the other side and comes back to the agent's own. */
const detour = (briefing: Briefing, state: Conversation, what: Remark, reply: string): Step => {
  if (state.detours >= detoursMax) return close(briefing, state, 'FAILED', 'not-understood')
  return repeatQuestion(briefing, remark({ ...state, detours: state.detours + 1 }, what), 'ask', reply)
}

const hearWhenToCall = (briefing: Briefing, state: Conversation, heard: Understanding): Step => {
  const at = resolveMoment(heard.day, heard.time, briefing.now, briefing.timeZone)
  if (at !== null) return endWithCallback(briefing, state, at)
  const { intents } = heard
  const { replies } = briefing.script.script
  if (intents.has('isRobot')) return detour(briefing, state, 'asked-robot', words(briefing, replies.isRobot))
  if (intents.has('whoIsThis'))
    return detour(briefing, state, 'asked-who', words(briefing, replies.whoIsCalling))
  if (intents.has('repeat') && !intents.has('callback')) return detour(briefing, state, 'asked-again', '')
  const isDeclined = intents.has('refuse') || (intents.has('no') && !intents.has('callback'))
  if (isDeclined) return close(briefing, state, 'REFUSED', 'refused')
  if (state.asked.kind === 'when-is-person-back' && !intents.has('callback'))
    return close(briefing, state, 'FAILED', 'absent')
  return endWithCallback(briefing, state, null)
}

/** What concerns the call as a whole and not the open question; null when there is nothing of the kind. */
const hearAboutCall = (briefing: Briefing, state: Conversation, heard: Understanding): Step | null => {
  const { intents } = heard
  const { script } = briefing.script
  const isMoneyMatter = script.questions.some((question) => question.kind === 'promise')
  const isOpen = state.asked.kind === 'open'
  if (intents.has('voicemail') && state.agentTurns <= 2) return hearVoicemail(briefing, state)
  if (intents.has('doNotCall')) {
    const callStatus = script.allowedOutcomes.includes('REFUSED') ? 'REFUSED' : 'FAILED'
    return endWith(state, { callStatus, reason: 'do-not-call' }, words(briefing, script.doNotCall))
  }
  if (intents.has('wrongNumber')) {
    return endWith(
      state,
      { callStatus: 'FAILED', reason: 'wrong-number' },
      words(briefing, script.wrongNumber),
    )
  }
  // "Call me" is one of the options, not a wish to end this call.
  const { question } = state.asked
  if (question?.kind === 'choice' && findChoice(briefing, question, heard) !== null) return null
  if (isOpen) return null
  const isPromise = isMoneyMatter && (intents.has('promise') || intents.has('payLater'))
  if (intents.has('absent')) {
    const at = resolveMoment(heard.day, heard.time, briefing.now, briefing.timeZone)
    if (at !== null) return endWithCallback(briefing, state, at)
    return ask(
      state,
      { kind: 'when-is-person-back', question: null },
      builtInWords[briefing.language].whenIsPersonBack,
    )
  }
  if (intents.has('alreadyPaid') && !isPromise) return close(briefing, state, 'SUCCESS', 'already-paid')
  if (intents.has('dispute') && isMoneyMatter) return close(briefing, state, 'REFUSED', 'disputed')
  if (!isPromise && (intents.has('callback') || intents.has('busyNow'))) {
    const at = resolveMoment(heard.day, heard.time, briefing.now, briefing.timeZone)
    if (at !== null) return endWithCallback(briefing, state, at)
    return ask(
      remark(state, 'was-busy'),
      { kind: 'when-to-call', question: null },
      builtInWords[briefing.language].whenToCall,
    )
  }
  if (intents.has('isRobot'))
    return detour(briefing, state, 'asked-robot', words(briefing, script.replies.isRobot))
  if (intents.has('whoIsThis'))
    return detour(briefing, state, 'asked-who', words(briefing, script.replies.whoIsCalling))
  const hasAnswer = intents.has('yes') || intents.has('no') || heard.numbers.length > 0
  if (intents.has('repeat') && !hasAnswer) return detour(briefing, state, 'asked-again', '')
  return null
}

/**
 * The person said something, or nothing (`''`), after the agent's last words. Pure: gives the next state, the next
 * words, and the ending once the call is over.
 */
export const hear = (briefing: Briefing, state: Conversation, said: string): Step => {
  if (said.trim() === '') return hearSilence(briefing, state)
  const heard = understand(said, briefing.language)
  const { asked } = state
  const isLast = state.agentTurns >= briefing.script.script.maxTurns - 1
  const isWhen = asked.kind === 'when-to-call' || asked.kind === 'when-is-person-back'
  const isFinal = heard.intents.has('doNotCall') || heard.intents.has('wrongNumber')
  const step =
    isWhen && !isFinal
      ? hearWhenToCall(briefing, state, heard)
      : (hearAboutCall(briefing, state, heard) ??
        (asked.question === null
          ? close(briefing, state, 'FAILED', 'not-understood')
          : hearAnswer(briefing, state, asked.question, said, heard)))
  if (step.ending !== null || !isLast) return step
  const open = step.state.hasPromised ? step.state : withAnswer(state, null)
  return open.hasPromised
    ? close(briefing, open, 'PROMISE_TO_PAY', 'promised', confirmPromise(briefing, open))
    : close(briefing, open, 'FAILED', 'too-long')
}

/** The person hung up before the agent was done: what was said until then counts. */
export const hungUp = (briefing: Briefing, state: Conversation): Ending =>
  state.hasPromised && briefing.script.script.allowedOutcomes.includes('PROMISE_TO_PAY')
    ? { callStatus: 'PROMISE_TO_PAY', reason: 'promised' }
    : { callStatus: 'FAILED', reason: 'hung-up' }

const unanswered = {
  'no-answer': 'NO_ANSWER',
  busy: 'BUSY',
  'invalid-number': 'FAILED',
  'line-failure': 'FAILED',
} as const

/** The call never came to a conversation. */
export const notConnected = (reason: keyof typeof unanswered): Ending => ({
  callStatus: unanswered[reason],
  reason,
})
