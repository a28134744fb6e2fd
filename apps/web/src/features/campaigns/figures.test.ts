import assert from 'node:assert/strict'
import { test } from 'node:test'
import { campaignCallStatuses, type CampaignCallStatus } from '@muloqot/contract'
import { figuresOf, resultStatuses, shareOf, statusesOf, sumOf } from './figures.ts'

/** A different number for each status, so that a wrong sum cannot be right by accident. */
const counts = Object.fromEntries(
  campaignCallStatuses.map((status, index) => [status, 10 ** index]),
) as Record<CampaignCallStatus, number>

test('the figures are those the server counts', () => {
  assert.deepEqual(figuresOf(counts), {
    total: 111_111_111,
    called: 111_111_110,
    successful: counts.SUCCESS + counts.PROMISE_TO_PAY,
    failed: counts.FAILED + counts.REFUSED + counts.NO_ANSWER,
    calling: counts.CALLING,
    waiting: counts.PENDING,
  })
})

test('waiting, calling and the results hold every status once', () => {
  const all = [...statusesOf.waiting, ...statusesOf.calling, ...resultStatuses]
  assert.deepEqual(all.toSorted(), [...campaignCallStatuses].toSorted())
  assert.equal(sumOf(counts, all), 111_111_111)
})

test('a share of nothing is not known, and others stay within 0 and 1', () => {
  assert.equal(shareOf(0, 0), null)
  assert.equal(shareOf(1, 4), 0.25)
  assert.equal(shareOf(5, 4), 1)
})
