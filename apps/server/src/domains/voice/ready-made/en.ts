import { debtPlaceholder } from '../debt-headings.ts'
import {
  buildReadyMade,
  paymentOutcomes,
  usualOutcomes,
  type ReadyMadeAgent,
  type SharedTexts,
} from './ready-made-agent.ts'

const assistant = 'the automated assistant of {{company|our company}}'

const shared: SharedTexts = {
  confirmPerson: {
    ask: 'Am I speaking with {{firstName|the owner of this number}}?',
    reask: 'Sorry, I could not hear you well. Is this {{firstName|the owner of this number}}?',
  },
  closings: {
    SUCCESS: 'Thank you very much for your time. Goodbye!',
    FAILED: 'Thank you, and sorry for the trouble. Goodbye.',
    REFUSED: 'I understand, thank you for your answer. Goodbye.',
    CALLBACK_REQUESTED: 'Agreed, we will get in touch with you again. Goodbye.',
    PROMISE_TO_PAY: 'Thank you for agreeing with us. We look forward to your payment. Goodbye!',
  },
  wrongNumber: 'I am sorry, we called the wrong number. Apologies for the trouble, goodbye.',
  doNotCall: 'I understand. We will take your number off the list and not call again. Sorry, goodbye.',
  replies: {
    whoIsCalling: `This is ${assistant}.`,
    isRobot: `Yes, I am ${assistant}, not a living person.`,
  },
}

const build = buildReadyMade.bind(null, 'en', shared)

/** Ready-made agents in English. */
export const englishAgents: ReadyMadeAgent[] = [
  build({
    name: 'General call',
    campaignType: 'GENERAL',
    opening: `Hello! This is ${assistant}, calling to clear up one important matter.`,
    goal: 'Reach the customer and learn whether they need a specialist',
    questions: [
      {
        id: 'hasQuestion',
        kind: 'yes-no',
        ask: 'Do you have any questions about our service?',
        reask: 'Please answer yes or no: do you have any questions for us?',
        required: true,
        onYes: 'continue',
        onNo: 'SUCCESS',
      },
      {
        id: 'request',
        kind: 'open',
        ask: 'Please tell me briefly, and I will pass it on to a specialist.',
        required: false,
      },
    ],
    outcomes: usualOutcomes,
    voice: 'female',
  }),
  build({
    name: 'Debt reminder',
    campaignType: 'DEBT_COLLECTION',
    opening: `Hello! This is ${assistant}, calling about a payment.`,
    goal: 'Agree when and how much will be paid',
    notice: `You have an outstanding debt of ${debtPlaceholder} soums.`,
    questions: [
      {
        id: 'payment',
        kind: 'promise',
        ask: 'When and how much will you be able to pay?',
        reask: 'Sorry, I did not understand. On which day can you pay the debt?',
        askDate: 'Very well. On which day exactly will you pay?',
        askAmount: 'Thank you. How much will you be able to pay?',
        persuade:
          'I understand. To keep the debt from growing you can pay at least a part of it. When and how much could you pay?',
        required: true,
      },
    ],
    success: 'Thank you, we will check this. Goodbye!',
    outcomes: paymentOutcomes,
    voice: 'male-calm',
  }),
  build({
    name: 'Quality survey',
    campaignType: 'SURVEY',
    opening: `Hello! This is ${assistant}, we are running a one-minute survey about our service.`,
    goal: 'Learn the rating and the opinion of the customer',
    questions: [
      {
        id: 'agreed',
        kind: 'yes-no',
        ask: 'Are you ready to answer three short questions?',
        required: true,
        onYes: 'continue',
        onNo: 'REFUSED',
      },
      {
        id: 'rating',
        kind: 'rating',
        min: 1,
        max: 5,
        ask: 'How do you rate our service from one to five?',
        reask: 'Please say one number from one to five.',
        required: true,
      },
      {
        id: 'recommends',
        kind: 'yes-no',
        ask: 'Would you recommend us to your friends?',
        required: false,
        onYes: 'continue',
        onNo: 'continue',
      },
      { id: 'comment', kind: 'open', ask: 'What should we improve?', required: false },
    ],
    success: 'Your opinion is very important to us. Thank you, goodbye!',
    outcomes: usualOutcomes,
    voice: 'female',
  }),
  build({
    name: 'Appointment or payment reminder',
    campaignType: 'REMINDER',
    opening: `Hello! This is ${assistant}, calling with a reminder.`,
    goal: 'Remind the customer and hear a confirmation',
    notice:
      'The date is {{customData.date ?? customData.dueDate}}. It is about {{customData.subject ?? customData.service}}.',
    questions: [
      {
        id: 'confirmed',
        kind: 'yes-no',
        ask: 'Can we expect you at the agreed time?',
        reask: 'Please answer yes or no: does the agreed time suit you?',
        required: true,
        onYes: 'SUCCESS',
        onNo: 'CALLBACK_REQUESTED',
      },
    ],
    success: 'Great, we will be waiting for you. Goodbye!',
    voicemailMessage: `Hello! This is ${assistant}. We would like to remind you of your appointment. Thank you.`,
    outcomes: usualOutcomes,
    voice: 'female',
  }),
  build({
    name: 'Special offer',
    campaignType: 'MARKETING',
    opening: `Hello! This is ${assistant}, I would like to tell you about our special offer.`,
    goal: 'Learn whether the customer is interested in the offer',
    notice: 'Our offer is {{customData.offer}}.',
    questions: [
      {
        id: 'interested',
        kind: 'yes-no',
        ask: 'Would you like to know more about it?',
        reask: 'Please answer yes or no: does the offer interest you?',
        required: true,
        onYes: 'continue',
        onNo: 'REFUSED',
      },
      {
        id: 'channel',
        kind: 'choice',
        ask: 'Shall we send the details by text message, or shall a specialist call you?',
        options: [
          { value: 'sms', words: ['sms', 'text', 'message', 'send', 'telegram'] },
          { value: 'call', words: ['call', 'phone', 'specialist', 'talk'] },
        ],
        required: false,
      },
    ],
    outcomes: usualOutcomes,
    voice: 'female',
  }),
  build({
    name: 'Follow-up on a request',
    campaignType: 'CUSTOMER_SERVICE',
    opening: `Hello! This is ${assistant}, we would like to know how your request ended.`,
    goal: "Learn whether the customer's request was resolved",
    questions: [
      {
        id: 'solved',
        kind: 'yes-no',
        ask: 'Was your request fully resolved?',
        required: true,
        onYes: 'continue',
        onNo: 'continue',
      },
      {
        id: 'rating',
        kind: 'rating',
        min: 1,
        max: 5,
        ask: 'Please rate the work of our staff from one to five.',
        reask: 'Please say one number from one to five.',
        required: false,
      },
      { id: 'comment', kind: 'open', ask: 'Is there anything you would like to add?', required: false },
    ],
    outcomes: usualOutcomes,
    voice: 'male',
  }),
]
