import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AgentScript } from '@muloqot/contract'
import { trialHeadings } from '../script-variables.ts'
import { customDataFrom } from './trial-input.ts'

test('sums are numbers however they are typed, other values stay words, empty ones are not known', () => {
  const values = { debt: '1 500 000', share: '2,5', month: 'noyabr', contract: '12-A', empty: '  ', old: '7' }
  assert.deepEqual(customDataFrom(values, ['debt', 'share', 'month', 'contract', 'empty', 'absent']), {
    debt: 1_500_000,
    share: 2.5,
    month: 'noyabr',
    contract: '12-A',
  })
})

test('one value is asked for where a text would take any of several', () => {
  const script = {
    opening: 'You owe {{customData.debt ?? customData.qarz}}. Until {{customData.until}}.',
    questions: [
      { id: 'a', kind: 'open', ask: 'Is {{customData.debt ?? customData.qarz}} right, {{firstName}}?' },
    ],
    closings: {},
    wrongNumber: '',
    doNotCall: '',
    replies: { whoIsCalling: '', isRobot: '' },
    voicemail: { behaviour: 'hang-up' },
  } as unknown as AgentScript
  assert.deepEqual(trialHeadings(script), ['debt', 'until'])
})
