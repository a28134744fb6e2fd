import assert from 'node:assert/strict'
import { test } from 'node:test'
import { campaignCallStatuses } from '@muloqot/contract'
import { countMoves, countsOf } from './call-counting-rules.ts'

const expected = {
  PENDING: [0, 0, 0],
  CALLING: [1, 0, 0],
  SUCCESS: [1, 1, 0],
  PROMISE_TO_PAY: [1, 1, 0],
  FAILED: [1, 0, 1],
  REFUSED: [1, 0, 1],
  NO_ANSWER: [1, 0, 1],
  BUSY: [1, 0, 0],
  CALLBACK_REQUESTED: [1, 0, 0],
}

for (const status of campaignCallStatuses) {
  test(`${status} counts as called, successful, failed: ${expected[status].join(', ')}`, () => {
    const { called, successful, failed } = countsOf(status)
    assert.deepEqual([called, successful, failed], expected[status])
  })
}

test('a call again takes the failure of the one before back', () => {
  assert.deepEqual(countMoves([{ from: 'NO_ANSWER', to: 'CALLING' }]), {
    called: 0,
    successful: 0,
    failed: -1,
  })
  assert.deepEqual(
    countMoves([
      { from: 'PENDING', to: 'CALLING' },
      { from: 'CALLING', to: 'PROMISE_TO_PAY' },
    ]),
    { called: 1, successful: 1, failed: 0 },
  )
})
