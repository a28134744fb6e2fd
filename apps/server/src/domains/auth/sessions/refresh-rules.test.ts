import assert from 'node:assert/strict'
import { test } from 'node:test'
import { graceMs, judgeToken, type Verdict } from './refresh-rules.ts'

const now = new Date('2026-11-24T10:00:00Z')
const before = (ms: number): Date => new Date(now.getTime() - ms)
const later = new Date(now.getTime() + 1000)

test('the newest is exchanged, its direct predecessor repeated for seconds, all others end the family', () => {
  const table: [string, Date, Date | null, boolean, Verdict][] = [
    ['the newest', later, null, false, 'exchange'],
    ['just exchanged', later, before(0), false, 'repeat'],
    ['at the end of the grace', later, before(graceMs), false, 'repeat'],
    ['after the grace', later, before(graceMs + 1), false, 'reused'],
    ['exchanged by a process whose clock is ahead', later, new Date(now.getTime() + 500), false, 'repeat'],
    ['older, however recent', later, before(1), true, 'reused'],
    ['older and long ago', later, before(3_600_000), true, 'reused'],
    ['expired', now, null, false, 'ended'],
    ['used and expired', now, before(3_600_000), true, 'ended'],
  ]
  for (const [name, expiresAt, usedAt, isSuccessorUsed, verdict] of table) {
    assert.equal(judgeToken({ expiresAt, usedAt, isSuccessorUsed }, now), verdict, name)
  }
})
