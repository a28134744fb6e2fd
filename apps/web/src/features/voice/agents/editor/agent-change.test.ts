import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Agent, AgentScript } from '@muloqot/contract'
import { changeOf } from './agent-change.ts'

const script = {
  opening: 'Hello.',
  goal: 'Ask',
  questions: [{ id: 'a', kind: 'open', ask: 'Why?', required: false }],
  allowedOutcomes: ['SUCCESS'],
  closings: { SUCCESS: 'Bye.' },
  wrongNumber: 'Sorry.',
  doNotCall: 'Sorry.',
  replies: { whoIsCalling: 'Us.', isRobot: 'Yes.' },
  voicemail: { behaviour: 'hang-up' },
  voice: 'male',
  maxReasks: 1,
  maxTurns: 10,
} satisfies AgentScript

const agent = { name: 'Survey', campaignType: 'SURVEY', version: 3, script } as unknown as Agent

test('nothing was changed while only the order of keys or empty optional texts differ', () => {
  const { opening, goal, ...rest } = script
  const shuffled: AgentScript = { ...rest, notice: ' ', goal, opening }
  assert.equal(changeOf(agent, { name: ' Survey ', campaignType: 'SURVEY', script: shuffled }), null)
})

test('only what differs is sent, so a new name makes no new version', () => {
  assert.deepEqual(changeOf(agent, { name: 'Short survey', campaignType: 'SURVEY', script }), {
    name: 'Short survey',
  })
  const changed = { ...script, opening: 'Good day.' }
  assert.deepEqual(changeOf(agent, { name: 'Survey', campaignType: 'GENERAL', script: changed }), {
    campaignType: 'GENERAL',
    script: changed,
  })
})
