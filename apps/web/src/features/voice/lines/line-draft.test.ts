import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  changeLine,
  createLine,
  practiceSettingsSchema,
  usualPersonaMix,
  type LineView,
} from '@muloqot/contract'
import { bodyOf, changeOf, draftOf, newLine, problemsOf, sharesOf } from './line-draft.ts'

const line = (settings: object = {}): LineView =>
  ({
    name: 'Mashq',
    kind: 'practice',
    maxConcurrentCalls: 50,
    callsPerSecond: null,
    isDefault: true,
    settings: practiceSettingsSchema.parse(settings),
  }) as LineView

test('a line that was opened and not touched has nothing to save', () => {
  assert.equal(changeOf(line(), draftOf(line())), null)
  const own = line({ personas: { busy: 3, promises: 1 }, seed: 'x', speed: 20, recordAudio: false })
  assert.equal(changeOf(own, draftOf(own)), null)
})

test('only what differs is sent, and the contract takes it', () => {
  const draft = { ...draftOf(line()), maxConcurrentCalls: 5, callsPerSecond: 0.5, name: ' Mashq ' }
  const change = changeOf(line(), draft)
  assert.deepEqual(change, { maxConcurrentCalls: 5, callsPerSecond: 0.5 })
  assert.equal(changeLine.body?.safeParse(change).success, true)
})

test('the mix of a line is its own only when that is switched on, and without those who never come', () => {
  const draft = { ...draftOf(line()), hasOwnMix: true, mix: { ...usualPersonaMix, busy: 0 } }
  const change = changeOf(line(), draft)
  const { busy: _busy, ...others } = usualPersonaMix
  assert.deepEqual(change?.settings?.personas, others)
  assert.equal(changeOf(line(), { ...draft, hasOwnMix: false }), null)
})

test('a line is made the default one, and never not', () => {
  const other = { ...line(), isDefault: false }
  assert.deepEqual(changeOf(other, { ...draftOf(other), isDefault: true }), { isDefault: true })
  assert.equal(changeOf(line(), { ...draftOf(line()), isDefault: false }), null)
})

test('a new line needs a name, a limit and somebody in its mix', () => {
  assert.deepEqual(problemsOf(newLine), ['name'])
  const nobody = Object.fromEntries(Object.keys(usualPersonaMix).map((name) => [name, 0]))
  const empty = {
    ...newLine,
    maxConcurrentCalls: null,
    hasOwnMix: true,
    mix: nobody as typeof usualPersonaMix,
  }
  assert.deepEqual(problemsOf(empty), ['name', 'maxConcurrentCalls', 'mix'])
  const body = bodyOf({ ...newLine, name: ' Tez ', speed: 0 })
  assert.equal(createLine.body?.safeParse(body).success, true)
  assert.equal(body.name, 'Tez')
})

test('shares add up to one, the largest first', () => {
  const shares = sharesOf({ busy: 1, promises: 3, silent: 0 })
  assert.deepEqual(shares, [
    { persona: 'promises', share: 0.75 },
    { persona: 'busy', share: 0.25 },
  ])
  const all = sharesOf(usualPersonaMix).reduce((sum, { share }) => sum + share, 0)
  assert.ok(Math.abs(all - 1) < 1e-9)
})
