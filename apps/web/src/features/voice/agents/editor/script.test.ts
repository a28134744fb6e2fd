import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agentScriptSchema, type AgentScript, type Question } from '@muloqot/contract'
import { variablesOf } from '../script-variables.ts'
import {
  cleanScript,
  emptyQuestion,
  moved,
  newQuestionId,
  questionKinds,
  withKind,
  withOutcome,
} from './script-draft.ts'
import { issuesOf } from './script-issues.ts'

const script: AgentScript = {
  opening: 'Hello. This is {{company|our company}}.',
  goal: 'Agree on a date',
  questions: [
    { id: 'person', kind: 'confirm-person', ask: 'Is this {{firstName|you}}?', required: true },
    {
      id: 'payment',
      kind: 'promise',
      ask: 'When will you pay?',
      askDate: 'On which day?',
      persuade: 'Even a part helps. When?',
      required: true,
    },
  ],
  allowedOutcomes: ['PROMISE_TO_PAY', 'REFUSED'],
  closings: { PROMISE_TO_PAY: 'Thank you.', REFUSED: 'Goodbye.' },
  wrongNumber: 'Sorry.',
  doNotCall: 'We will not call again.',
  replies: { whoIsCalling: 'This is {{company|our company}}.', isRobot: 'Yes.' },
  voicemail: { behaviour: 'hang-up' },
  notice: 'You owe {{customData.remainingDebt ?? customData.qarz}}.',
  voice: 'female',
  maxReasks: 2,
  maxTurns: 20,
}

test('a sound script has no issues, and cleaning does not change it', () => {
  assert.equal(issuesOf(script).size, 0)
  assert.deepEqual(cleanScript(script), script)
})

test('the variables of a script are those of all its texts, each once', () => {
  assert.deepEqual(variablesOf(script), {
    fields: ['company', 'firstName'],
    headings: ['remainingDebt', 'qarz'],
  })
})

test('every issue is told at its place and by its kind', () => {
  const [person, payment] = script.questions as [Question, Question]
  const broken = {
    ...script,
    opening: '{{firstName}}',
    goal: '',
    questions: [
      { ...person, id: 'payment', ask: 'Is this {{name}}?' },
      payment,
      {
        id: '1 x',
        kind: 'yes-no',
        ask: 'x'.repeat(1001),
        required: false,
        onYes: 'SUCCESS',
        onNo: 'continue',
      },
    ],
    closings: { REFUSED: 'Goodbye.' },
  } as AgentScript
  const issues = issuesOf(broken)
  assert.equal(issues.get('opening')?.kind, 'needs_sentence_without_placeholder')
  assert.equal(issues.get('goal')?.kind, 'empty')
  assert.deepEqual(issues.get('questions.0.ask'), { kind: 'unknown_placeholder', detail: 'name' })
  assert.deepEqual(issues.get('questions.2.ask'), { kind: 'too_long', detail: '1000' })
  assert.equal(issues.get('questions.2.id')?.kind, 'bad_key')
})

test('rules between places are told too', () => {
  const [person, payment] = script.questions as [Question, Question]
  const broken = {
    ...script,
    questions: [{ ...person, id: 'payment' }, payment],
    allowedOutcomes: ['REFUSED'],
  } as AgentScript
  const issues = issuesOf(broken)
  assert.equal(issues.get('allowedOutcomes')?.kind, 'needs_a_good_outcome')
  assert.equal(issues.get('questions.1.id')?.kind, 'duplicate_question')
  assert.equal(issues.get('questions.1.kind')?.kind, 'promise_not_allowed')
  assert.equal(
    issuesOf({ ...script, closings: { PROMISE_TO_PAY: 'Thank you.' } }).get('closings.REFUSED')?.kind,
    'outcome_without_closing',
  )
})

test('optional texts that were emptied, and words for endings that are off, are not saved', () => {
  const [person, payment] = script.questions as [Question, Question]
  const draft = withOutcome(
    {
      ...script,
      notice: ' ',
      questions: [{ ...person, reask: '' }, { ...payment, persuade: '' } as Question],
    },
    'REFUSED',
    false,
  )
  assert.equal(draft.closings.REFUSED, 'Goodbye.', 'kept while one edits')
  const clean = cleanScript(draft)
  assert.equal('notice' in clean, false)
  assert.equal('reask' in (clean.questions[0] ?? {}), false)
  assert.equal('persuade' in (clean.questions[1] ?? {}), false)
  assert.deepEqual(clean.closings, { PROMISE_TO_PAY: 'Thank you.' })
  assert.equal(agentScriptSchema.safeParse(clean).success, true)
  assert.deepEqual(withOutcome(draft, 'REFUSED', true).allowedOutcomes, ['PROMISE_TO_PAY', 'REFUSED'])
})

test('a question of any kind can be begun, and another kind keeps what was asked', () => {
  for (const kind of questionKinds) {
    const question = emptyQuestion(kind, newQuestionId(script.questions))
    assert.equal(question.id, 'question3')
    const filled = withKind({ ...question, ask: 'Why?', reask: 'Why indeed?' }, 'open')
    assert.deepEqual(filled, {
      id: 'question3',
      kind: 'open',
      ask: 'Why?',
      reask: 'Why indeed?',
      required: false,
    })
  }
})

test('questions change places and stay at the ends', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 2, -1), ['a', 'c', 'b'])
  assert.deepEqual(moved(['a', 'b', 'c'], 0, -1), ['a', 'b', 'c'])
  assert.deepEqual(moved(['a', 'b', 'c'], 2, 1), ['a', 'b', 'c'])
})
