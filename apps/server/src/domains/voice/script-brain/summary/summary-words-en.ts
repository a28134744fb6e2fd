import type { SummaryWords } from './summary-words.ts'

export const englishSummary: SummaryWords = {
  outcome: {
    completed: () => 'The conversation was completed',
    promised: ({ amount, date }) => {
      if (amount !== null && date !== null) return `Promised to pay ${amount} on ${date}`
      if (date !== null) return `Promised to pay on ${date}, no sum named`
      return amount === null ? 'Promised to pay, no day named' : `Promised to pay ${amount}, no day named`
    },
    'already-paid': () => 'Says it is already paid; to be checked',
    refused: () => 'Refused',
    disputed: () => 'Disputes the debt',
    'do-not-call': () => 'Asked not to be called again',
    callback: ({ callback }) =>
      callback === null ? 'Asked to be called later' : `Asked to be called on ${callback}`,
    'wrong-number': () => 'Wrong number: somebody else answers',
    absent: () => 'The person was not there',
    'not-understood': () => 'The answer could not be understood',
    declined: () => 'The goal of the call was not reached',
    silent: () => 'Picked up but said nothing',
    'too-long': () => 'The conversation dragged on and was ended',
    'hung-up': () => 'Hung up in the middle of the conversation',
    voicemail: () => 'An answering machine answered',
    'no-answer': () => 'No answer',
    busy: () => 'Busy',
    'invalid-number': () => 'There is no such number',
    'line-failure': () => 'The line failed, the call did not come about',
  },
  spokeWith: (name) => `Spoke with ${name}.`,
  spokeWithUnknown: 'The call was answered.',
  remarks: {
    'asked-who': 'Asked who was calling.',
    'asked-robot': 'Asked whether a robot was calling.',
    'asked-again': 'Asked to repeat the question.',
    'talked-round': 'Refused at first; paying a part was proposed.',
    'was-busy': 'Said it was not a good time to talk.',
  },
  answers: (list) => `Answers: ${list}.`,
  yes: 'yes',
  no: 'no',
  personHungUp: 'Hung up without a goodbye.',
  unansweredQuestions: (count) => `Questions left unanswered: ${count}.`,
}
