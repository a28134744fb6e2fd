import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RetryPolicy, TerminalCallStatus } from '@muloqot/contract'
import { nextCallDate } from './retry-rules.ts'

const endedAt = new Date('2026-11-23T09:00:00.000Z')
const policy: RetryPolicy = { attemptsMax: 3, delayMinutes: 30, on: ['NO_ANSWER', 'BUSY'] }
const later = new Date('2026-11-23T09:30:00.000Z')

const cases: [string, RetryPolicy | null, TerminalCallStatus, number, boolean, Date | null][] = [
  ['without a policy nobody is called again', null, 'NO_ANSWER', 1, false, null],
  ['no answer is tried again after the delay', policy, 'NO_ANSWER', 1, false, later],
  ['busy too', policy, 'BUSY', 2, false, later],
  ['not after the last attempt', policy, 'NO_ANSWER', 3, false, null],
  ['not for an outcome that was not named', policy, 'FAILED', 1, false, null],
  ['never for one who refused', policy, 'REFUSED', 1, false, null],
  ['never for a call that a crash cut off', { ...policy, on: ['FAILED'] }, 'FAILED', 1, true, null],
]
for (const [name, given, status, attempts, wasCutOff, expected] of cases) {
  test(name, () => {
    assert.deepEqual(nextCallDate(given, { status, attempts, endedAt, wasCutOff }), expected)
  })
}
