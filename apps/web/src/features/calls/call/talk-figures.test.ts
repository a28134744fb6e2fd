import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Turn } from '@muloqot/contract'
import { silencesOf, talkFiguresOf } from './talk-figures.ts'

const turn = (speaker: Turn['speaker'], startMs: number, endMs: number): Turn => ({
  speaker,
  startMs,
  endMs,
  text: '',
})

test('shares are of what was said, silence is what is left of the call', () => {
  const turns = [turn('customer', 300, 1300), turn('agent', 2000, 5000)]
  assert.deepEqual(talkFiguresOf(turns, 6000), {
    agentMs: 3000,
    personMs: 1000,
    silenceMs: 300 + 700 + 1000,
    agentPercent: 75,
  })
})

test('speaking at once counts for both and is no silence', () => {
  const turns = [turn('agent', 0, 4000), turn('customer', 3000, 5000)]
  assert.deepEqual(talkFiguresOf(turns, 5000), {
    agentMs: 4000,
    personMs: 2000,
    silenceMs: 0,
    agentPercent: 67,
  })
})

test('a call in which nothing was said has no share', () => {
  assert.deepEqual(talkFiguresOf([], 4000), { agentMs: 0, personMs: 0, silenceMs: 4000, agentPercent: null })
})

test('whoever spoke at all has at least one percent, and nobody else has any', () => {
  const percent = (agentMs: number, personMs: number): number | null =>
    talkFiguresOf([turn('agent', 0, agentMs), turn('customer', agentMs, agentMs + personMs)], 0).agentPercent
  assert.equal(percent(1, 10_000), 1)
  assert.equal(percent(10_000, 1), 99)
  assert.equal(percent(10_000, 0), 100)
  assert.equal(percent(0, 10_000), 0)
})

test('a turn inside another one opens no silence after it', () => {
  const spans = [
    { startMs: 0, endMs: 9000 },
    { startMs: 1000, endMs: 2000 },
  ]
  assert.deepEqual(silencesOf(spans, 10_000), [{ startMs: 9000, endMs: 10_000 }])
})

test('turns that outlast the recording leave no silence of less than nothing', () => {
  assert.deepEqual(silencesOf([{ startMs: 0, endMs: 5000 }], 4000), [])
})
