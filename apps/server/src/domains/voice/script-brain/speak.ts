import type { TerminalCallStatus } from '@muloqot/contract'
import { builtInWords } from './built-in-words.ts'
import type { Asked, Briefing, Conversation, Ending, EndReason, Remark, Step } from './conversation.ts'
import { allowedStatus } from './conversation.ts'
import { renderText } from './render-text.ts'
import { sayAmount, sayDate, sayMoment } from './spoken-facts.ts'

/** A text of the script as it is said to this person. */
export const words = (briefing: Briefing, written: string | undefined): string =>
  written === undefined ? '' : renderText(briefing.script.text(written), briefing)

const join = (...pieces: string[]): string => pieces.filter((piece) => piece !== '').join(' ')

/** The agent says something and waits for an answer. */
export const ask = (state: Conversation, asked: Asked, ...say: string[]): Step => ({
  state: { ...state, asked, agentTurns: state.agentTurns + 1 },
  say: join(...say),
  ending: null,
})

export const remark = (state: Conversation, what: Remark): Conversation => ({
  ...state,
  remarks: [...state.remarks, what],
})

/** The call ends with these last words. */
export const endWith = (state: Conversation, ending: Ending, ...say: string[]): Step => ({
  state: { ...state, agentTurns: state.agentTurns + 1 },
  say: join(...say),
  ending,
})

/** The call ends with the closing its script has for the status. */
export const close = (
  briefing: Briefing,
  state: Conversation,
  wanted: Exclude<TerminalCallStatus, 'NO_ANSWER' | 'BUSY'>,
  reason: EndReason,
  ...before: string[]
): Step => {
  const callStatus = allowedStatus(briefing.script.script, wanted)
  const closing =
    callStatus === 'NO_ANSWER' || callStatus === 'BUSY'
      ? undefined
      : briefing.script.script.closings[callStatus]
  const last = closing === undefined ? builtInWords[briefing.language].goodbye : words(briefing, closing)
  return endWith(state, { callStatus, reason }, ...before, last)
}

/** What was promised, said back to the person. */
export const confirmPromise = (briefing: Briefing, state: Conversation): string => {
  const { promisedAmount, promisedDate } = state.result
  return builtInWords[briefing.language].agreed(
    promisedAmount === null ? null : sayAmount(promisedAmount, briefing.language),
    promisedDate === null ? null : sayDate(promisedDate, briefing.language),
  )
}

/** The call ends with a callback, at a moment or without one. */
export const endWithCallback = (briefing: Briefing, state: Conversation, at: Date | null): Step => {
  const said =
    at === null
      ? ''
      : builtInWords[briefing.language].callAt(sayMoment(at, briefing.timeZone, briefing.language))
  const result = { ...state.result, callbackAt: at?.toISOString() ?? null }
  return close(briefing, { ...state, result }, 'CALLBACK_REQUESTED', 'callback', said)
}
