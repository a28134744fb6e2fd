import { parsePlaceholders, type AgentScript, type Question } from '@muloqot/contract'

const questionTexts = (question: Question): (string | undefined)[] =>
  question.kind === 'promise'
    ? [question.ask, question.reask, question.askDate, question.askAmount, question.persuade]
    : [question.ask, question.reask]

/** Every text that an agent may say, in the order of a call. */
export const spokenTexts = (script: AgentScript): string[] =>
  [
    script.opening,
    script.notice,
    ...script.questions.flatMap(questionTexts),
    ...Object.values(script.closings),
    script.wrongNumber,
    script.doNotCall,
    script.replies.whoIsCalling,
    script.replies.isRobot,
    script.voicemail.behaviour === 'leave-message' ? script.voicemail.message : undefined,
  ].filter((text) => text !== undefined)

const customPrefix = 'customData.'

/** What a script takes from the contact: fields that every contact has, and headings of the office's own table. */
export type ScriptVariables = { fields: string[]; headings: string[] }

export const variablesOf = (script: AgentScript): ScriptVariables => {
  const sources = spokenTexts(script)
    .flatMap(parsePlaceholders)
    .flatMap((part) => (typeof part === 'string' ? [] : part.sources))
  const distinct = [...new Set(sources)]
  return {
    fields: distinct.filter((source) => !source.startsWith(customPrefix)),
    headings: distinct
      .filter((source) => source.startsWith(customPrefix))
      .map((source) => source.slice(customPrefix.length)),
  }
}

/** One heading for each placeholder, so that a trial asks once for what the table may call by several names. */
export const trialHeadings = (script: AgentScript): string[] => {
  const first = spokenTexts(script)
    .flatMap(parsePlaceholders)
    .flatMap((part) =>
      typeof part === 'string' ? [] : [part.sources.find((source) => source.startsWith(customPrefix))],
    )
    .filter((source) => source !== undefined)
    .map((source) => source.slice(customPrefix.length))
  return [...new Set(first)]
}
